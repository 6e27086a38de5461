import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import members from "@/db/seed/data/members.json";
import { readDocument } from "@/lib/domain/intake/read-document";

const FOLDER = "db/seed/documents";
const RUNS = 20;
const SIZES = [100, 1_000, 10_000];

const names = members.members.map(({ iso2, name, aliases }) => ({
  iso2,
  names: [...Object.values(name), ...aliases],
}));

/** What reading one source document costs in time and memory, and whether the cost of a paragraph stays the same
 *  however many documents are read. */
export function benchParse(): string[] {
  const texts = readdirSync(FOLDER)
    .filter((file) => file.endsWith(".txt"))
    .map((file) => ({ file, raw: readFileSync(join(FOLDER, file), "utf8") }));
  return [...texts.map(oneDocument), ...manyDocuments(texts.map(({ raw }) => raw))];
}

function oneDocument({ file, raw }: { file: string; raw: string }): string {
  const before = peakMegabytes();
  readDocument(raw, names);
  const times = Array.from({ length: RUNS }, () => {
    const startedAt = performance.now();
    readDocument(raw, names);
    return performance.now() - startedAt;
  }).sort((a, b) => a - b);
  const grown = peakMegabytes() - before;
  const median = times[RUNS / 2] ?? 0;
  const slowest = times.at(-1) ?? 0;
  return `${file}: median ${median.toFixed(1)} ms, slowest ${slowest.toFixed(1)} ms, peak memory of the process +${grown.toFixed(0)} MB over ${RUNS + 1} readings (limits 50 ms, 100 MB)`;
}

/** The most memory that this process ever held. */
function peakMegabytes(): number {
  return process.resourceUsage().maxRSS / 1024;
}

function manyDocuments(texts: string[]): string[] {
  const costs = SIZES.map((size) => {
    const before = peakMegabytes();
    const startedAt = performance.now();
    let paragraphs = 0;
    for (let n = 0; n < size; n++) {
      for (const part of readDocument(texts[n % texts.length] ?? "", names).parts) {
        paragraphs += part.preambular.length + part.operative.length;
      }
    }
    const micros = ((performance.now() - startedAt) * 1000) / paragraphs;
    return { size, micros, grown: peakMegabytes() - before };
  });
  const first = costs[0]?.micros ?? 1;
  return costs.map(
    ({ size, micros, grown }) =>
      `${size} documents: ${micros.toFixed(0)} µs a paragraph, ${(micros / first).toFixed(2)} of that at ${SIZES[0]}, peak memory +${grown.toFixed(0)} MB`,
  );
}
