import "server-only";
import { join } from "node:path";
import { Font } from "@react-pdf/renderer";

/** The families to set text in, in this order: a letter that the first lacks is taken from the second. */
export const FAMILIES = ["Noto Sans", "Noto Naskh Arabic"];

// Beside the code and not in a package: other builds of Noto Naskh set dots as marks of their own, and the letters
// of such a file cannot be searched or copied. The build carries the folder (next.config.mjs).
const FOLDER = join(process.cwd(), "lib/pdf/fonts");

let areKnown = false;

/** Makes the fonts known, once in a process. Words are never broken: a hyphen of ours would change a parliament's text. */
export function registerFonts(): void {
  if (areKnown) return;
  for (const family of FAMILIES) {
    const file = (weight: string) => join(FOLDER, `${family.replaceAll(" ", "")}-${weight}.ttf`);
    Font.register({ family, fonts: [{ src: file("Regular") }, { src: file("Bold"), fontWeight: "bold" }] });
  }
  Font.registerHyphenationCallback((word) => [word]);
  areKnown = true;
}
