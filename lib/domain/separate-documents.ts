import type { ReadPart } from "./intake/reading";

/** The texts of the documents in one raw text, in its order; joined they are the whole text. A language that comes a
 *  second time begins another document. Documents whose languages stand mixed among each other are left together, for
 *  no cut would part them. */
export function separateDocuments(raw: string, parts: readonly ReadPart[]): string[] {
  const documents: ReadPart[][] = [];
  for (const part of parts.toSorted((a, b) => a.span.start - b.span.start)) {
    const open = documents.find((each) => each.every(({ language }) => language !== part.language));
    if (open) open.push(part);
    else documents.push([part]);
  }
  const starts = documents.map((each) => Math.min(...each.map(({ span }) => span.start)));
  const ends = documents.map((each) => Math.max(...each.map(({ span }) => span.end)));
  const isMixed = ends.some((end, index) => end > (starts[index + 1] ?? raw.length));
  if (documents.length < 2 || isMixed) return [raw];
  return ends.map((end, index) =>
    raw.slice(ends[index - 1] ?? 0, index === ends.length - 1 ? raw.length : end),
  );
}
