import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import members from "@/db/seed/data/members.json";
import { readDocument } from "@/lib/domain/intake/read-document";
import { CRUMBS, HOSTILE, placeFaults, repeated } from "@/lib/testing/intake-inputs";

// `npm run proof:intake -- [INPUTS] [CHARACTERS]`: reads thousands of texts that chance has made of bytes, of crumbs and
// of broken source documents, and asks of each reading that its spans lie inside the text and in order and give the source
// again; then how long texts of a million characters take, the hostile ones too. Ends with 1 when anything is wrong.
const [inputs = 10_000, characters = 1_000_000] = process.argv.slice(2).map(Number);
const SOURCES = "db/seed/documents";
const SLOWEST_SHOWN = 8;
const LIMIT_SECONDS = 1;
/** Smaller inputs take their time from starting, not from their length. */
const TIMED_FROM = 2_000;

const names = members.members.map(({ iso2, name, aliases }) => ({
  iso2,
  names: [...Object.values(name), ...aliases],
}));
const sources = readdirSync(SOURCES)
  .filter((file) => file.endsWith(".txt"))
  .map((file) => readFileSync(join(SOURCES, file), "utf8"));
const say = (line: string) => process.stdout.write(`${line}\n`);

/** A source document cut, with bytes in it, or with its halves changed. */
const brokenSource = fc
  .tuple(
    fc.constantFrom(...sources),
    fc.double({ min: 0, max: 1, noNaN: true }),
    fc.string({ unit: "binary" }),
  )
  .map(([source, share, bytes]) => {
    const at = Math.floor(source.length * share);
    return share < 0.5
      ? source.slice(at, at + 6_000) + bytes
      : source.slice(at) + bytes + source.slice(0, at / 4);
  });
const anyText = fc.oneof(
  {
    weight: 3,
    arbitrary: fc
      .array(fc.oneof(fc.constantFrom(...CRUMBS), fc.string({ unit: "binary" })))
      .map((all) => all.join("")),
  },
  {
    weight: 1,
    arbitrary: fc.uint8Array({ maxLength: 4_000 }).map((bytes) => Buffer.from(bytes).toString("utf8")),
  },
  { weight: 1, arbitrary: brokenSource },
);

let faults = 0;
let read = 0;
let slowest = 0;
for (const raw of fc.sample(anyText, { numRuns: inputs, seed: 1 })) {
  const seconds = timed(raw, (problem) => say(`FAULT: ${problem} in ${JSON.stringify(raw.slice(0, 200))}`));
  read += raw.length;
  if (raw.length < TIMED_FROM) continue;
  const best =
    (seconds / raw.length) * 1_000_000 > slowest ? Math.min(seconds, timed(raw, say), timed(raw, say)) : 0;
  slowest = Math.max(slowest, (best / raw.length) * 1_000_000);
}
say(`${inputs} inputs, ${(read / 1_000_000).toFixed(1)} million characters: ${faults} faults`);
say(`the slowest input of ${TIMED_FROM} characters and more: ${slowest.toFixed(2)} s a million characters`);

const long = Object.entries({ ...HOSTILE, "the source documents": sources.join("\n") })
  .map(([name, crumb]) => {
    const raw = repeated(crumb, characters);
    const problem = (text: string) => say(`FAULT: ${text} in nothing but ${name}`);
    return { name, seconds: Math.min(timed(raw, problem), timed(raw, problem)) };
  })
  .sort((a, b) => b.seconds - a.seconds);
say(
  `${long.length} texts of ${characters} characters, the slowest in processor seconds (limit ${LIMIT_SECONDS}):`,
);
for (const { name, seconds } of long.slice(0, SLOWEST_SHOWN)) say(`  ${seconds.toFixed(2)}  ${name}`);
const late = long.filter(({ seconds }) => seconds > LIMIT_SECONDS).length;
say(`${late} of them over the limit`);
process.exit(faults + late > 0 ? 1 : 0);

/** Processor seconds of reading a text, whatever else the machine does; tells what is wrong with the reading. */
function timed(raw: string, onFault: (problem: string) => void): number {
  const before = process.cpuUsage();
  try {
    const reading = readDocument(raw, names);
    const { user } = process.cpuUsage(before);
    for (const problem of placeFaults(raw, reading)) {
      faults += 1;
      onFault(problem);
    }
    return user / 1_000_000;
  } catch (error) {
    faults += 1;
    onFault(String(error));
    return 0;
  }
}
