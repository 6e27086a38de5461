import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseFolder } from "./parse-folder";

const [corpus, ...flags] = process.argv.slice(2);
if (!corpus) {
  console.error("usage: score:intake CORPUS_DIR [--verbose] [--json]");
  process.exit(2);
}
const predictions = mkdtempSync(join(tmpdir(), "operative-intake-"));
parseFolder(corpus, predictions);
const scorer = join("lib", "domain", "intake", "gold", "score.mjs");
const scored = spawnSync(process.execPath, [scorer, corpus, predictions, ...flags], { stdio: "inherit" });
rmSync(predictions, { recursive: true });
process.exit(scored.status ?? 1);
