import { useLocale, useTranslations } from "next-intl";
import { DataTable } from "@/components/ui/data-table";
import { Banner } from "@/components/ui/notices";
import type { HistoryCheckView } from "@/lib/history/views";
import { formatDate, formatNumber } from "@/lib/i18n/format";

/** What the check found: the record is whole, or the lines that do not agree, the first of them first. */
export function CheckResult({ check }: { check: HistoryCheckView }) {
  const say = useTranslations("history.check");
  const locale = useLocale();
  const { moves, chains, digests, forged, faults } = check;
  if (faults.length + forged.length === 0) {
    const counts = { moves: formatNumber(moves, locale), chains: formatNumber(chains, locale), digests };
    return (
      <Banner kind="done" title={say("whole")}>
        {say("wholeLead", counts)}
      </Banner>
    );
  }
  return (
    <div className="flex flex-col gap-6">
      <Banner kind="attention" title={say("broken")}>
        {say("brokenLead")}
        {forged.map((day) => (
          <p key={day}>{say("forged", { day: formatDate(day, locale) })}</p>
        ))}
      </Banner>
      <DataTable
        caption={say("faults")}
        columns={[
          { key: "chain", head: say("chain") },
          { key: "place", head: say("place"), isNumber: true },
          { key: "kind", head: say("kind") },
        ]}
        rows={faults.map(({ chain, parliament, position, kind, moveId }) => ({
          key: `${chain} ${position} ${kind} ${moveId}`,
          cells: {
            chain: parliament?.text ?? say("body"),
            place: position === null ? say("outside") : formatNumber(position, locale),
            kind: say(`kinds.${kind}`),
          },
        }))}
      />
    </div>
  );
}
