import { useLocale, useTranslations } from "next-intl";
import { Link } from "@/components/ui/link";
import type { CorrectionToMake } from "@/lib/commitments/correction-views";
import { formatInstant } from "@/lib/i18n/format";
import { paths } from "@/lib/paths";

/** The corrections of a commitment that were done, the last one first, each leading to what it changed. */
export function EarlierCorrections(props: { earlier: CorrectionToMake["earlier"]; commitmentId: string }) {
  const { earlier, commitmentId } = props;
  const say = useTranslations("commitments.correction");
  const locale = useLocale();
  if (earlier.length === 0) return null;
  return (
    <section aria-labelledby="earlier-head">
      <h2 id="earlier-head" className="mb-3">
        {say("earlier")}
      </h2>
      <ul className="flex flex-col gap-2">
        {earlier.map(({ id, reason, doneAt, doneBy }) => (
          <li key={id}>
            <Link href={paths.correction(commitmentId, id)}>
              {say("earlierLine", {
                date: doneAt ? formatInstant(doneAt, locale) : "–",
                who: doneBy,
                reason,
              })}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
