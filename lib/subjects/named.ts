import type { Locale } from "@/lib/domain/locale";
import type { SubjectNames, Subjects } from "./views";

/** What themes and instruments are called; an instrument that has no name on record keeps that of the text. */
export function subjectsNamed(
  names: SubjectNames,
  { themes: codes, instruments: named }: { themes: readonly string[]; instruments: readonly string[] },
  reader: Locale,
): Subjects {
  return {
    themes: names.themes.filter(({ code }) => codes.includes(code)),
    instruments: named.map((name) => names.instruments.get(name) ?? { text: name, locale: reader }),
  };
}
