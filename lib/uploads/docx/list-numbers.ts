/** One level of a Word list: what it starts with, how it counts and what it prints, such as "(%1)". */
export type ListLevel = { start: number; format: string; text: string };

const ROMAN: [number, string][] = [
  [1000, "m"],
  [900, "cm"],
  [500, "d"],
  [400, "cd"],
  [100, "c"],
  [90, "xc"],
  [50, "l"],
  [40, "xl"],
  [10, "x"],
  [9, "ix"],
  [5, "v"],
  [4, "iv"],
  [1, "i"],
];
const ABJAD = "أبجدهوزحطيكلمنسعفصقرشتثخذضظغ";
const ALPHABET = "أبتثجحخدذرزسشصضطظعغفقكلمنهوي";

/** The label that Word prints before a paragraph of a list: `counts` are the numbers reached on its level and on those
 *  above it. A bullet in a font of symbols is printed as a bullet. */
export function listLabel(levels: readonly ListLevel[], counts: readonly number[]): string {
  const level = levels[counts.length - 1];
  if (!level || level.format === "none") return "";
  if (level.format === "bullet") return /[\ue000-\uf8ff]/.test(level.text) ? "•" : level.text;
  return level.text.replaceAll(/%(\d)/g, (_whole, nth: string) => {
    const index = Number(nth) - 1;
    return printed(counts[index] ?? 1, levels[index]?.format ?? "decimal");
  });
}

function printed(count: number, format: string): string {
  if (format === "lowerRoman") return roman(count);
  if (format === "upperRoman") return roman(count).toUpperCase();
  if (format === "lowerLetter") return letters(count, "abcdefghijklmnopqrstuvwxyz");
  if (format === "upperLetter") return letters(count, "ABCDEFGHIJKLMNOPQRSTUVWXYZ");
  if (format === "arabicAbjad") return letters(count, ABJAD);
  if (format === "arabicAlpha") return letters(count, ALPHABET);
  if (format === "decimalZero") return String(count).padStart(2, "0");
  return String(count);
}

function roman(count: number): string {
  let rest = count;
  let text = "";
  for (const [value, sign] of ROMAN) {
    while (rest >= value) {
      text += sign;
      rest -= value;
    }
  }
  return text;
}

/** After the last letter Word doubles them: z, aa, bb. */
function letters(count: number, alphabet: string): string {
  const index = Math.max(count, 1) - 1;
  return (alphabet[index % alphabet.length] ?? "").repeat(Math.floor(index / alphabet.length) + 1);
}
