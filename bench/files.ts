import { readFileSync } from "node:fs";
import members from "@/db/seed/data/members.json";
import { readDocument } from "@/lib/domain/intake/read-document";
import { aPdfOf, aWordFile, aWordParagraph } from "@/lib/testing/sources";
import { extractText } from "@/lib/uploads/extract-text";

const SOURCE = "db/seed/documents/rabat-2018.txt";
const SAMPLE = "lib/uploads/samples/shared-rivers-ar.pdf";
const RUNS = 15;
const LINE_CHARACTERS = 95;
const PAGE_LINES = 55;

const names = members.members.map(({ iso2, name, aliases }) => ({
  iso2,
  names: [...Object.values(name), ...aliases],
}));

/** What taking the text out of a file costs beside reading that text. A PDF from a word processor brings its fonts, which
 *  is most of the work; one that uses the fonts of every reader is the cheapest there can be. */
export async function benchFiles(): Promise<string[]> {
  const text = readFileSync(SOURCE, "utf8");
  const paragraphs = text.split("\n").map((line) => aWordParagraph(escaped(line)));
  return [
    await oneFile("PDF with its fonts", new Uint8Array(readFileSync(SAMPLE))),
    await oneFile("PDF without fonts", aPdfOf(pagesOf(text))),
    await oneFile("Word", aWordFile(paragraphs.join(""))),
  ];
}

async function oneFile(kind: string, bytes: Uint8Array): Promise<string> {
  const extract = () => extractText(bytes, { declared: null, onPage: () => {} });
  const extracted = await extract();
  if (!extracted.ok) throw new Error(`${kind}: ${extracted.refusal}`);
  const { text } = extracted.value;
  const parse = await median(() => readDocument(text, names));
  const taken = await median(extract);
  const size = `${kind}, ${(bytes.length / 1024).toFixed(0)} kB, ${text.length} characters`;
  return `${size}: text taken out in ${taken.toFixed(1)} ms, read in ${parse.toFixed(1)} ms; a file costs ${((taken + parse) / parse).toFixed(1)} times its text`;
}

async function median(work: () => unknown): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run <= RUNS; run += 1) {
    const startedAt = performance.now();
    await work();
    if (run > 0) times.push(performance.now() - startedAt);
  }
  return times.sort((a, b) => a - b)[Math.floor(RUNS / 2)] ?? 0;
}

/** The text set in lines and pages, as a printed document is. */
function pagesOf(text: string): [number, number, string][][] {
  const lines = text
    .split("\n")
    .flatMap((line) => line.match(new RegExp(`.{1,${LINE_CHARACTERS}}(\\s|$)`, "g")) ?? [""]);
  const pages = Math.ceil(lines.length / PAGE_LINES);
  return Array.from({ length: pages }, (_, page) =>
    lines
      .slice(page * PAGE_LINES, (page + 1) * PAGE_LINES)
      .map((line, row): [number, number, string] => [
        60,
        790 - row * 13,
        line.replaceAll(/[^\x20-\xff]/g, "-"),
      ]),
  );
}

function escaped(line: string): string {
  return line.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}
