import { spawnSync } from "node:child_process";
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseFolder } from "./parse-folder";

const [corpus, ...flags] = process.argv.slice(2);
if (!corpus) {
  console.error("usage: score:intake CORPUS_DIR [--verbose] [--json]");
  process.exit(2);
}
const work = mkdtempSync(join(tmpdir(), "operative-intake-"));
const predictions = join(work, "predictions");
parseFolder(textsOf(corpus), predictions);
const scorer = join("lib", "domain", "intake", "gold", "score.mjs");
const scored = spawnSync(process.execPath, [scorer, corpus, predictions, ...flags], { stdio: "inherit" });
rmSync(work, { recursive: true });
process.exit(scored.status ?? 1);

/** Where the texts of a corpus lie: beside their gold, or named in its `texts.json` among the documents of the demonstration. */
function textsOf(folder: string): string {
  const list = join(folder, "texts.json");
  if (!existsSync(list)) return folder;
  const named: Record<string, string> = JSON.parse(readFileSync(list, "utf8"));
  for (const [name, file] of Object.entries(named))
    copyFileSync(join("db", "seed", "documents", file), join(work, `${name}.txt`));
  return work;
}
