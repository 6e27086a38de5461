import type { Base } from "./resolutions";

/** A resolution as a file might hold it, and what of it is not as in the base. */
export type Rendered = {
  raw: string;
  numbers?: number[];
  pre?: number;
  text?: (t: string) => string;
  noTitle?: boolean;
  parts?: number;
};

/** Text broken into lines of at most `n` signs. */
export const wrap = (t: string, n: number): string[] => {
  const out: string[] = [];
  let line = "";
  for (const w of t.split(" ")) {
    if (`${line} ${w}`.length > n && line) {
      out.push(line);
      line = w;
    } else line = line ? `${line} ${w}` : w;
  }
  if (line) out.push(line);
  return out;
};

/** The plainest number of a paragraph: "1. ". */
export const num = (i: number): string => `${i + 1}. `;

/** The parts of a resolution in order, its operative paragraphs numbered by `f`. */
export const blocks = (b: Base, f = num): string[] => [
  b.title,
  b.formula,
  ...b.pre,
  ...b.op.map((t, i) => f(i) + t),
];

const indic = (s: string) => s.replace(/\d/g, (d) => String.fromCharCode(0x660 + Number(d)));

/** Ways in which files number their paragraphs. */
export const NUMBER_LAYOUTS: Record<string, (b: Base) => Rendered> = {
  plain: (b) => ({ raw: blocks(b).join("\n\n") }),
  oneLine: (b) => ({ raw: blocks(b).join(" ") }),
  oneLineNoTitle: (b) => ({
    raw: [b.formula, ...b.pre, ...b.op.map((t, i) => num(i) + t)].join(" "),
    noTitle: true,
  }),
  oneLineUnnumbered: (b) => ({ raw: [b.formula, ...b.pre, ...b.op].join(" "), noTitle: true }),
  wrapped60: (b) => ({
    raw: blocks(b)
      .flatMap((t) => wrap(t, 60))
      .join("\n"),
  }),
  wrapped45: (b) => ({
    raw: blocks(b)
      .flatMap((t) => wrap(t, 45))
      .join("\n"),
  }),
  doubleSpaced: (b) => ({
    raw: blocks(b)
      .flatMap((t) => wrap(t, 60))
      .join("\n\n"),
  }),
  numberAloneDot: (b) => ({ raw: blocks(b, (i) => `${i + 1}.\n`).join("\n\n") }),
  numberAloneBare: (b) => ({ raw: blocks(b, (i) => `${i + 1}\n\n`).join("\n\n") }),
  numberAloneWrapped: (b) => ({
    raw: blocks(b, (i) => `${i + 1}.\n`)
      .flatMap((t) => t.split("\n").flatMap((x) => wrap(x, 60)))
      .join("\n"),
  }),
  displacedAll: (b) => ({
    raw: [b.title, b.formula, ...b.pre, ...b.op, ...b.op.map((_, i) => `${i + 1}.`)].join("\n"),
  }),
  displacedPages: (b) => ({
    raw: [
      b.title,
      b.formula,
      ...b.pre,
      "1.",
      ...b.op.slice(0, 4).flatMap((t) => wrap(t, 70)),
      "2.",
      "3.",
      "4.",
      "Page 2",
      "5.",
      ...b.op.slice(4).flatMap((t) => wrap(t, 70)),
      "6.",
      "7.",
    ].join("\n"),
  }),
  displacedBefore: (b) => ({
    raw: [b.title, b.formula, ...b.pre, ...b.op.map((_, i) => `${i + 1}.`), ...b.op].join("\n\n"),
  }),
  indicDigits: (b) => ({ raw: blocks(b, (i) => `${indic(String(i + 1))}. `).join("\n\n") }),
  indicDash: (b) => ({ raw: blocks(b, (i) => `${indic(String(i + 1))} - `).join("\n") }),
  mixedDigits: (b) => ({ raw: blocks(b, (i) => `${i % 2 ? indic(String(i + 1)) : i + 1}- `).join("\n") }),
  paren: (b) => ({ raw: blocks(b, (i) => `(${i + 1}) `).join("\n") }),
  closeParen: (b) => ({ raw: blocks(b, (i) => `${i + 1}) `).join("\n\n") }),
  dash: (b) => ({ raw: blocks(b, (i) => `${i + 1}- `).join("\n") }),
  dashBefore: (b) => ({ raw: blocks(b, (i) => `-${i + 1} `).join("\n") }),
  dotBefore: (b) => ({ raw: blocks(b, (i) => `.${i + 1} `).join("\n") }),
  spaceDot: (b) => ({ raw: blocks(b, (i) => `${i + 1} . `).join("\n") }),
  noSpace: (b) => ({ raw: blocks(b, (i) => `${i + 1}.`).join("\n") }),
  bare: (b) => ({ raw: blocks(b, (i) => `${i + 1} `).join("\n\n") }),
  bareGlued: (b) => ({ raw: blocks(b, (i) => `${i + 1}`).join("\n\n") }),
  article: (b) => ({
    raw: blocks(b, (i) =>
      b.locale === "ar"
        ? `المادة ${i + 1}: `
        : b.locale === "es"
          ? `Artículo ${i + 1}.- `
          : b.locale === "fr"
            ? `Article ${i + 1} - `
            : `Article ${i + 1}. `,
    ).join("\n\n"),
  }),
  slash: (b) => ({ raw: blocks(b, (i) => `${i + 1}/ `).join("\n") }),
  unnumbered: (b) => ({ raw: [b.title, b.formula, ...b.pre, ...b.op].join("\n\n") }),
  unnumberedTight: (b) => ({
    raw: [b.title, b.formula, ...b.pre, ...b.op].flatMap((t) => wrap(t, 60)).join("\n"),
  }),
  bullets: (b) => ({ raw: [b.title, b.formula, ...b.pre, ...b.op.map((t) => `• ${t}`)].join("\n") }),
  dashes: (b) => ({
    raw: [b.title, b.formula, ...b.pre.map((t) => `- ${t}`), ...b.op.map((t) => `- ${t}`)].join("\n"),
  }),
  roman: (b) => ({
    raw: [
      b.title,
      b.formula,
      ...b.pre,
      ...b.op.map((t, i) => `${["i", "ii", "iii", "iv", "v", "vi", "vii"][i]}. ${t}`),
    ].join("\n"),
  }),
  romanUpper: (b) => ({
    raw: [
      b.title,
      b.formula,
      ...b.pre,
      ...b.op.map((t, i) => `${["I", "II", "III", "IV", "V", "VI", "VII"][i]}. ${t}`),
    ].join("\n\n"),
  }),
  letters: (b) => ({
    raw: [b.title, b.formula, ...b.pre, ...b.op.map((t, i) => `${"abcdefg"[i]}) ${t}`)].join("\n\n"),
  }),
};
