import { useLocale, useTranslations } from "next-intl";
import type { EffectsShown } from "@/lib/commitments/correction-views";
import type { CalendarDate } from "@/lib/domain/calendar-date";
import { formatDate, formatList, formatNumber } from "@/lib/i18n/format";

/** Countries are named up to here; more are counted. */
const NAMED_MAX = 12;

/** What a correction would do to the tasks of parliaments; null for a commitment that is not active yet. */
export function CorrectionEffects({ effects }: { effects: EffectsShown | null }) {
  const say = useTranslations("commitments.correction.effects");
  const task = useTranslations("statuses.task");
  const locale = useLocale();
  if (!effects) return <p>{say("notActive")}</p>;
  const { made, ended, changed, kept, standing, told } = effects;
  const named = (countries: readonly string[]) =>
    countries.length > NAMED_MAX
      ? say("all", { count: formatNumber(countries.length, locale) })
      : formatList(countries, locale);
  const day = (on: CalendarDate | null) => (on ? formatDate(on, locale) : say("noDay"));
  const how = changed.how.map(({ kind, from, to }) =>
    say("day", { kind: task(kind), from: day(from), to: day(to) }),
  );
  return (
    <ul className="flex list-disc flex-col gap-2 ps-6">
      <li>
        {say("standing", {
          before: formatNumber(standing.before, locale),
          after: formatNumber(standing.after, locale),
        })}
      </li>
      <li>{say("made", { count: made.count, of: named(made.of) })}</li>
      <li>{say("ended", { count: ended.count, of: named(ended.of) })}</li>
      <li>{say("changed", { count: changed.count, how: formatList(how, locale) })}</li>
      <li>
        {say("kept", { count: kept.all })}
        {kept.otherwise > 0 && ` ${say("otherwise", { count: kept.otherwise })}`}
      </li>
      <li>{say("told", { count: told })}</li>
    </ul>
  );
}
