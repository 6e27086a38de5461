import { directionOf, type Locale } from "@/lib/domain/locale";

/** The direction in which a text is set: that of its first letter, or the page's where it has none. A forced one
 *  would put the full stop of a foreign sentence at its wrong end. */
export function textDirection(text: string, locale: Locale): "ltr" | "rtl" {
  const [letter] = /\p{L}/u.exec(text) ?? [];
  if (letter === undefined) return directionOf(locale);
  return /[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(letter) ? "rtl" : "ltr";
}
