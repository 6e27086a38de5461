import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import memberData from "../db/seed/data/members.json";
import { toPrediction } from "../lib/domain/intake/prediction";
import { readDocument } from "../lib/domain/intake/read-document";

/** Reads every NAME.txt of a folder and writes NAME.pred.json, in the format of the intake corpus, into another. */
export function parseFolder(inDir: string, outDir: string): void {
  const members = memberData.members.map((member) => ({
    iso2: member.iso2,
    names: [...Object.values(member.name), ...member.aliases],
  }));
  mkdirSync(outDir, { recursive: true });
  for (const name of readdirSync(inDir).filter((file) => file.endsWith(".txt"))) {
    const { parts } = readDocument(readFileSync(join(inDir, name), "utf8"), members);
    const prediction = { parts: parts.map((part) => toPrediction(part)) };
    writeFileSync(
      join(outDir, name.replace(/\.txt$/u, ".pred.json")),
      `${JSON.stringify(prediction, null, 1)}\n`,
    );
  }
}
