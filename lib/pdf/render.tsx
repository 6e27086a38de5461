import "server-only";
import { renderToBuffer } from "@react-pdf/renderer";
import { registerFonts } from "./fonts";
import { Pages } from "./pages";
import type { Printed } from "./printed";

/** The bytes of a PDF file. Equal papers give equal bytes. Pages are drawn on this thread, about a tenth of a second
 *  for a report of thirty paragraphs; longer papers belong into a job. */
export async function renderPdf(printed: Printed): Promise<Uint8Array<ArrayBuffer>> {
  registerFonts();
  return new Uint8Array(await renderToBuffer(<Pages printed={printed} />));
}
