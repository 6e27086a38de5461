import type { Locale } from "@/lib/domain/locale";
import { paths } from "@/lib/paths";

/** Which language of a reading is shown and which of its entries is open for an edit. */
export type ReadingView = { language: Locale; edit?: string };

/** The address of a reading with its view, at one of its entries. */
export function readingAddress(readingId: string, { language, edit }: ReadingView, at?: string): string {
  const query = new URLSearchParams({ lang: language });
  if (edit) query.set("edit", edit);
  return `${paths.reading(readingId)}?${query}${at ? `#${at}` : ""}`;
}
