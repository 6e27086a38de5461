import { blocks, num, type Rendered, wrap } from "./number-layouts";
import type { Base } from "./resolutions";

const paged = (lines: string[], b: Base, size = 9) => {
  const out: string[] = [];
  let page = 1;
  lines.forEach((l, i) => {
    out.push(l);
    if (i % size === size - 1) {
      out.push("", `${page}/9`, "", `24-1234${page}`, "", b.title.slice(0, 50), "", `A/131/${5}`, "");
      page++;
    }
  });
  return out;
};
const cp1252 = (s: string) => {
  const bytes = new TextEncoder().encode(s);
  return new TextDecoder("windows-1252").decode(bytes);
};
const latin1 = (s: string) => Array.from(new TextEncoder().encode(s), (b) => String.fromCharCode(b)).join("");

/** Ways in which pages, mark-up, encodings and typists get in the way of a text. */
export const PAGE_LAYOUTS: Record<string, (b: Base) => Rendered> = {
  furniture: (b) => ({
    raw: paged(
      blocks(b).flatMap((t) => wrap(t, 60)),
      b,
    ).join("\n"),
  }),
  furnitureTight: (b) => ({
    raw: paged(
      blocks(b).flatMap((t) => wrap(t, 60)),
      b,
      5,
    )
      .filter(Boolean)
      .join("\n"),
  }),
  formFeed: (b) => ({
    raw: blocks(b)
      .flatMap((t) => wrap(t, 60))
      .map((l, i) => (i % 7 === 6 ? `${l}\n\f${b.title.slice(0, 60)}\n${Math.floor(i / 7) + 1}` : l))
      .join("\n"),
  }),
  footnote: (b) => {
    const l = blocks(b).flatMap((t) => [...wrap(t, 60), ""]);
    const at = l.findIndex((x) => x.startsWith("2.")) + 1;
    l.splice(
      at,
      0,
      "____________________",
      "1 United Nations, Treaty Series, vol. 12, No. 345.",
      "2 A/70/12.",
      "",
      "3/7",
      "",
    );
    return { raw: l.join("\n") };
  },
  raisedFootnote: (b) => {
    const l = blocks(b).flatMap((t) => [...wrap(t, 60), ""]);
    const at = l.findIndex((x) => x.startsWith("4.")) + 1;
    l.splice(
      at,
      0,
      "",
      "¹ " +
        {
          en: "See document A/70/12.",
          fr: "Voir document A/70/12.",
          es: "Véase el documento A/70/12.",
          ar: "انظر الوثيقة A/70/12.",
        }[b.locale],
      "",
    );
    return { raw: l.join("\n") };
  },
  glued: (b) => ({
    raw: blocks(b)
      .map((t) => t.replace(/^(\d+\. )(\S+) (\S+)/, "$1$2$3"))
      .join("\n"),
  }),
  gluedNumber: (b) => ({
    raw: blocks(b)
      .map((t) => t.replace(/^(\d+)\. (\S+) (\S+)/, "$1.$2$3"))
      .join("\n"),
  }),
  split: (b) => ({
    raw: blocks(b)
      .map((t) => t.replace(/^(\d+\. )(\S{2})(\S{2,})/, "$1$2 $3"))
      .join("\n"),
  }),
  mojibake: (b) => ({ raw: cp1252(blocks(b).join("\n\n")), text: cp1252 }),
  mojibakeLatin1: (b) => ({ raw: latin1(blocks(b).join("\n\n")), text: latin1 }),
  lostLetters: (b) => ({
    raw: blocks(b)
      .map((t) => t.replace(/[éèêáíóúñçœ]/g, "\ufffd"))
      .join("\n\n"),
    text: (t) => t.replace(/[éèêáíóúñçœ]/g, "\ufffd"),
  }),
  questionMarks: (b) => ({
    raw: blocks(b)
      .map((t) => t.replace(/[éèêáíóúñçœ]/g, "?"))
      .join("\n\n"),
    text: (t) => t.replace(/[éèêáíóúñçœ]/g, "?"),
  }),
  noAccents: (b) => ({
    raw: blocks(b)
      .join("\n\n")
      .normalize("NFD")
      .replace(/[\u0300-\u036f]/g, ""),
    text: (t) => t.normalize("NFD").replace(/[\u0300-\u036f]/g, ""),
  }),
  nfd: (b) => ({ raw: blocks(b).join("\n\n").normalize("NFD"), text: (t) => t.normalize("NFD") }),
  numberedPreamble: (b) => ({
    raw: [
      b.title,
      b.formula,
      ...b.pre.map((t, i) => `(${i + 1}) ${t}`),
      ...b.op.map((t, i) => num(i) + t),
    ].join("\n"),
  }),
  numberedPreambleAlone: (b) => ({
    raw: [
      b.title,
      b.formula,
      ...b.pre.map((t, i) => `(${i + 1})\n\n${t}`),
      ...b.op.map((t, i) => `${i + 1}.\n${t}`),
    ].join("\n\n"),
  }),
  continuing: (b) => ({
    raw: [b.title, b.formula, ...b.pre.map((t, i) => num(i) + t), ...b.op.map((t, i) => num(i + 4) + t)].join(
      "\n",
    ),
    numbers: b.op.map((_, i) => i + 5),
  }),
  html: (b) => ({
    raw: `<html><body><h1>${b.title}</h1>\n<p>${b.formula}</p>\n${[...b.pre, ...b.op.map((t, i) => num(i) + t)].map((t) => `<p>${t.replace(/^(\d+\. )?(\S+)/, "$1<em>$2</em>")}</p>`).join("\n")}\n</body></html>`,
  }),
  htmlBreaks: (b) => ({
    raw: blocks(b)
      .flatMap((t) => wrap(t, 60))
      .map((l) => `${l}<br />`)
      .join("\n\n"),
  }),
  markdown: (b) => ({
    raw: [
      `# ${b.title}`,
      b.formula,
      ...b.pre.map((t) => t.replace(/^(\S+)/, "*$1*")),
      ...b.op.map((t, i) => `${i + 1}. ${t.replace(/^(\S+)/, "**$1**")}`),
    ].join("\n\n"),
  }),
  crlf: (b) => ({
    raw: blocks(b)
      .flatMap((t) => wrap(t, 70))
      .join("\r\n"),
  }),
  lower: (b) => ({
    raw: [
      b.title,
      b.formula,
      ...b.pre.map((t) => t.charAt(0).toLowerCase() + t.slice(1)),
      ...b.op.map((t, i) => num(i) + t.charAt(0).toLowerCase() + t.slice(1)),
    ].join("\n\n"),
  }),
  upperVerbs: (b) => ({
    raw: [
      b.title.toUpperCase(),
      b.formula.toUpperCase(),
      ...b.pre.map((t) =>
        t.replace(/^\S+( (?:concerned|préoccupée|preocupada|recognizing|également|también))?/, (m) =>
          m.toUpperCase(),
        ),
      ),
      ...b.op.map((t, i) => num(i) + t.replace(/^\S+/, (m) => m.toUpperCase())),
    ].join("\n\n"),
  }),
  allUpper: (b) => ({ raw: blocks(b).join("\n\n").toUpperCase() }),
  prose: (b) => ({
    raw: [
      "Report on the meeting. It lasted two days, and the delegates discussed many things.",
      "The text that follows was adopted at the end of it.",
      ...blocks(b),
      "The meeting closed at 6 p.m. with thanks to the hosts.",
    ].join("\n\n"),
  }),
  noFormula: (b) => ({ raw: [b.title, ...b.pre, ...b.op.map((t, i) => num(i) + t)].join("\n\n") }),
  excerpt: (b) => ({
    raw: b.op
      .slice(2)
      .map((t, i) => num(i + 2) + t)
      .join("\n"),
    numbers: [3, 4, 5, 6, 7],
    pre: 0,
    noTitle: true,
  }),
  lostNumber: (b) => ({
    raw: [b.title, b.formula, ...b.pre, ...b.op.map((t, i) => (i === 3 ? t : num(i) + t))].join("\n\n"),
  }),
  lostLast: (b) => ({
    raw: [b.title, b.formula, ...b.pre, ...b.op.map((t, i) => (i === 6 ? t : num(i) + t))].join("\n\n"),
  }),
  misreadNumber: (b) => ({
    raw: [b.title, b.formula, ...b.pre, ...b.op.map((t, i) => (i === 3 ? `9. ${t}` : num(i) + t))].join(
      "\n\n",
    ),
  }),
  repeatedNumber: (b) => ({
    raw: [b.title, b.formula, ...b.pre, ...b.op.map((t, i) => (i === 3 ? `3. ${t}` : num(i) + t))].join(
      "\n\n",
    ),
  }),
  ellForOne: (b) => ({
    raw: [b.title, b.formula, ...b.pre, ...b.op.map((t, i) => (i === 0 ? `l. ${t}` : num(i) + t))].join(
      "\n\n",
    ),
  }),
  headings: (b) => ({
    raw: [
      b.title,
      b.formula,
      ...b.pre,
      ...b.op.flatMap((t, i) =>
        i === 2 || i === 4
          ? [
              ["Follow-up measures", "Suivi", "Seguimiento", "المتابعة"][
                ["en", "fr", "es", "ar"].indexOf(b.locale)
              ] ?? "",
              num(i) + t,
            ]
          : [num(i) + t],
      ),
    ].join("\n\n"),
  }),
  subparagraphs: (b) => ({
    raw: [
      b.title,
      b.formula,
      ...b.pre,
      ...b.op.map((t, i) =>
        i === 0
          ? num(i) +
            t.replace(/[;؛]\s*$|\s;$/u, ":") +
            "\n(a) " +
            (b.pre[0] ?? "").slice(0, 60) +
            ";\n(b) " +
            (b.pre[1] ?? "").slice(0, 60) +
            ";"
          : num(i) + t,
      ),
    ].join("\n\n"),
    text: (t) => t,
  }),
  annex: (b) => ({
    raw: [
      ...blocks(b),
      { en: "Annex", fr: "Annexe", es: "Anexo", ar: "المرفق" }[b.locale],
      `1. ${b.title}`,
      `2. ${b.title}`,
      `3. ${b.title}`,
    ].join("\n\n"),
  }),
  closing: (b) => ({
    raw: [
      ...blocks(b),
      {
        en: "43rd plenary meeting\n2 December 2024",
        fr: "43e séance plénière\n2 décembre 2024",
        es: "43ª sesión plenaria\n2 de diciembre de 2024",
        ar: "الجلسة العامة 43\n2 كانون الأول/ديسمبر 2024",
      }[b.locale],
    ].join("\n"),
  }),
  closingAdopted: (b) => ({
    raw: [
      ...blocks(b),
      {
        en: "Adopted by the Assembly unanimously.",
        fr: "Adoptée à l'unanimité à la 12e séance.",
        es: "Aprobada por unanimidad en la 12ª sesión.",
        ar: "اعتمد بالإجماع في الجلسة 12.",
      }[b.locale],
    ].join("\n\n"),
  }),
};
