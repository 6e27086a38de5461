import type { Locale } from "@/lib/domain/locale";
import { paths } from "@/lib/paths";

/** Which language of a reading is shown, or all of them beside each other; which of its entries is open for an edit, and
 *  which of the sure ones are shown in full: one, by its key, all, or none. */
export type ReadingView = { language: Locale; isBeside: boolean; edit?: string; open?: string };

/** The value of `open` that shows every entry in full. */
export const OPEN_ALL = "all";

/** The address of a reading with its view, at one of its entries. */
export function readingAddress(
  readingId: string,
  { language, isBeside, edit, open }: ReadingView,
  at?: string,
): string {
  const query = new URLSearchParams({ lang: isBeside ? "all" : language });
  if (open) query.set("open", open);
  if (edit) query.set("edit", edit);
  return `${paths.reading(readingId)}?${query}${at ? `#${at}` : ""}`;
}
