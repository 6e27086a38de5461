import { getDocumentProxy, getResolvedPDFJS } from "unpdf";
import { done, type Result, refuse } from "@/lib/domain/result";
import type { SourceRefusal } from "@/lib/domain/source-kinds";
import { type Glyph, glyphsOf, type Operations } from "./glyphs";
import { pageText } from "./page-text";

/** How far the reading of a file has come. */
export type Progress = { pagesRead: number; pages: number };

/** The least part of the signs of a page that must be letters known to everybody. Fonts without a table of letters
 *  give signs of their own, which look right on paper and are nothing to read. */
const KNOWN_SHARE_MIN = 0.7;

/** The text of a PDF, page by page in the order of reading, the pages parted by form feeds. A file of pictures has none.
 *  `onPage` hears of each page that is done. */
export async function readPdf(
  bytes: Uint8Array,
  onPage: (progress: Progress) => void,
): Promise<Result<{ text: string; pages: number }, SourceRefusal>> {
  try {
    const { OPS } = await getResolvedPDFJS();
    // The reader takes the buffer for itself, so it gets one of its own. Pictures are of no use here.
    const pdf = await getDocumentProxy(Uint8Array.from(bytes), { maxImageSize: 1, verbosity: 0 });
    const texts: string[] = [];
    let signs = 0;
    let known = 0;
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const page = await pdf.getPage(number);
      const glyphs = glyphsOf((await page.getOperatorList()) as Operations, OPS);
      texts.push(pageText(glyphs));
      signs += glyphs.length;
      known += glyphs.filter(isKnown).length;
      page.cleanup();
      onPage({ pagesRead: number, pages: pdf.numPages });
    }
    if (texts.every((text) => text.trim() === "")) return refuse("source_no_text");
    if (known < KNOWN_SHARE_MIN * signs) return refuse("source_letters_unknown");
    return done({ text: texts.join("\n\f"), pages: pdf.numPages });
  } catch (error) {
    return refuse(
      error instanceof Error && error.name === "PasswordException" ? "file_password" : "file_damaged",
    );
  }
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what a broken font gives
const UNKNOWN = /[\u0000-\u001f\ue000-\uf8ff\ufffd]/;

function isKnown({ text }: Glyph): boolean {
  return !UNKNOWN.test(text);
}
