import type { Reading, ReadParagraph, ReadPart, Span } from "../domain/intake/reading";

/** Crumbs of resolutions and of bad layouts in four languages, so that chance meets the rules of the parser. */
export const CRUMBS = [
  "The General Assembly,\n",
  "Recalling its resolution 71/1,\n",
  "1. Calls upon States to act by the end of 2030;\n",
  "2.\nUrges parliaments",
  "• Requests the Secretary-General to report at its next session;",
  "(1) to ensure a report;\n(2) to set aside money;\n",
  "Hereby resolves to: Urge States; ",
  "Le Parlement européen,\n",
  "considérant que",
  "3. prie instamment les États de ratifier ;\n",
  "Élève une protestation,\n",
  "RESUELVE:\n",
  "PRIMERO: Instar a los Estados a",
  "Artículo 1.- Exhortar a los parlamentos",
  "إن الجمعية العامة،\n",
  "وإذ تشير إلى قرارها،\n",
  "٢ - تدعو الدول إلى التصديق؛\n",
  "يقرر:\n1. دعوة البرلمانات إلى العمل.\n",
  "* The delegation of Kuwait expressed reservations on operative paragraph 2.\n",
  "- India on preambular paragraphs 3 and 4,",
  "____________\n1 See A/70/12.\n",
  "- 2 -\n",
  "4\n5\n6\n",
  "(a) first;\n(b) second;\n",
  "5.1. open ports;\n5.1.1. wide;\n",
  "Ã©tat \ufffd\ufffd a?b <br/> **x** ",
  " and also encourages ",
  "within six months, every four years, beginning in 2022, ",
  "50th plenary meeting\n",
  "\n\n",
  "\r\n",
] as const;

/** A long text of nothing but one crumb, for each manner in which a text may try a parser's patience. */
export const HOSTILE: Record<string, string> = {
  "empty lines": "\n",
  "one letter": "x",
  "one letter a line": "x\n",
  "enacting formulas": "The General Assembly, Recalling ",
  "enacting formulas a line": "The General Assembly,\n",
  "moved numbers": "1.\n",
  "lost letters": "\ufffd\ufffd \n",
  "limits without dates": "1. Urges States by ",
  "clauses in one line": "1. urges ",
  "paragraphs of a list": "(a) urges States;\n(b) calls on all;\n",
  "bulleted paragraphs": "• Urges States to act;\n",
  "Arabic paragraphs": "١ - تدعو الدول إلى التصديق؛\n",
  "documents of four lines": "The Conference,\nRecalling it,\n1. Urges States;\nADOPTED\n",
  "quoted words": '"a" \n',
  "open brackets": "(",
  "opened tags": "<b",
  emphasis: "*a* ",
  entities: "&nbsp;",
  "commas and stops": "a, b. ",
  figures: "1 2 3 ",
  "letters read in the wrong encoding": "Ã©",
  "notes below rules": "____________\n1 See A/70/12.\n",
  "page numbers": "- 2 -\n\n",
  headings: "RESOLUTION ON THE SEA\n\n",
  "words cut at line ends": "par-\nliaments ",
  reservations: "The delegation of Kuwait expressed reservations on paragraph 9. ",
  members: "Kuwait, Lebanon and India ",
  "recitals in one line": "Que la mar une, ",
  "one sentence without an end": "parliament and also encourages ",
};

/** A text of `length` made of one crumb. */
export function repeated(crumb: string, length: number): string {
  return crumb.repeat(Math.ceil(length / crumb.length)).slice(0, length);
}

/** What is wrong with the places of a reading of `raw`, whatever the text: each fault in words. Empty when all is well. */
export function placeFaults(raw: string, { parts }: Reading): string[] {
  return parts.flatMap((part) => [
    ...spansOf(part)
      .filter(({ start, end }) => start < 0 || start > end || end > raw.length)
      .map(({ start, end }) => `a span from ${start} to ${end} in ${raw.length} characters`),
    ...orderFaults(raw, [...part.preambular, ...part.operative]),
    ...[...part.preambular, ...part.operative].flatMap((one) => textFaults(raw, one)),
  ]);
}

function spansOf(part: ReadPart): Span[] {
  return [
    part.span,
    ...[part.title, part.adoptingBody, part.date].flatMap((read) => (read ? [read.span] : [])),
    ...[...part.preambular, ...part.operative].flatMap((one) => [
      one.span,
      ...one.noise,
      ...one.acts.flatMap((act) => [act.span, ...(act.due ? [act.due.span] : [])]),
    ]),
    ...part.reservations.map((one) => one.span),
  ];
}

/** Paragraphs follow each other, and with what lies between them they are the source again. */
function orderFaults(raw: string, paragraphs: ReadParagraph[]): string[] {
  let rebuilt = "";
  let end = 0;
  for (const { span } of paragraphs) {
    if (span.start < end) return [`a paragraph at ${span.start} that begins before ${end}`];
    rebuilt += raw.slice(end, span.start) + raw.slice(span.start, span.end);
    end = span.end;
  }
  return rebuilt + raw.slice(end) === raw ? [] : ["paragraphs and gaps that are not the source"];
}

/** A paragraph is the text of its span without its noise; its acts lie inside it, one after the other. */
function textFaults(raw: string, { number, span, noise, text, acts }: ReadParagraph): string[] {
  const kept = [...noise]
    .reverse()
    .reduce(
      (left, gap) => left.slice(0, gap.start - span.start) + left.slice(gap.end - span.start),
      raw.slice(span.start, span.end),
    );
  const isWhole = kept.replace(/\s+/gu, " ").trim() === text;
  const strayed = acts.some(
    (act, index) =>
      act.span.start < Math.max(span.start, acts[index - 1]?.span.end ?? 0) || act.span.end > span.end,
  );
  return [
    ...(isWhole ? [] : [`paragraph ${number}, whose text is not its span without noise`]),
    ...(strayed ? [`paragraph ${number}, whose acts are not in it or not in order`] : []),
  ];
}
