import type { CalendarDate } from "./calendar-date";
import { foldText } from "./intake/folding";
import { LOCALES } from "./locale";
import type { ByLocale } from "./reading-draft";

/** What is needed of the body's calendar to find the event that a text names. `number` counts the body's Assemblies. */
export type NamedEvent = {
  id: string;
  number: number | null;
  name: ByLocale<string>;
  startsOn: CalendarDate | null;
};

/** Assembly in the four languages, as folded text has it. */
const ASSEMBLY = /assembl|asamblea|جمعي/u;

/** The event that a text names, or null where the calendar has none or more than one: "149th Assembly" by its
 *  number, another one by its name and, where that is not enough, by a year beside it. */
export function eventNamed(events: readonly NamedEvent[], words: string): string | null {
  const sought = foldText(words);
  const number = Number(/\d{2,3}(?!\d)/.exec(sought)?.[0] ?? 0);
  if (number > 0 && ASSEMBLY.test(sought)) {
    const assembly = events.find((event) => event.number === number);
    if (assembly) return assembly.id;
  }
  const byName = events.filter(({ name }) => LOCALES.some((locale) => isNamed(name[locale], sought)));
  const byYear = byName.filter(({ startsOn }) => startsOn !== null && sought.includes(startsOn.slice(0, 4)));
  const [only, ...others] = byYear.length > 0 ? byYear : byName;
  return only && others.length === 0 ? only.id : null;
}

function isNamed(name: string | undefined, sought: string): boolean {
  const folded = foldText(name ?? "");
  return folded.length > 0 && (sought.includes(folded) || (sought.length > 12 && folded.includes(sought)));
}
