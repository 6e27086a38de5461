import { useLocale, useTranslations } from "next-intl";
import { ReportStatusTag } from "@/components/statuses/report-status-tag";
import type { Figures } from "@/lib/domain/figures";
import { formatNumber } from "@/lib/i18n/format";

/** Where one parliament stands in one cycle: what it answered of what it owes; silence, reservation, an excuse and
 *  "not asked" as tags of their own. */
export function ParliamentStates({ figures }: { figures: Figures }) {
  const say = useTranslations("parliaments");
  const locale = useLocale();
  if (figures.asked === 0) return <ReportStatusTag state="not_asked" />;
  const { answered, owed } = figures;
  return (
    <span className="inline-flex flex-wrap items-baseline gap-2">
      {owed > 0 &&
        say("owed", { answered: formatNumber(answered, locale), owed: formatNumber(owed, locale) })}
      {figures.silent > 0 && <ReportStatusTag state="silent" />}
      {figures.reserved > 0 && <ReportStatusTag state="reserved" />}
      {figures.excused > 0 && <ReportStatusTag state="excused" />}
    </span>
  );
}
