import { readFileSync } from "node:fs";
import { closeDatabase } from "@/db/client";
import { Trouble } from "@/db/trouble";
import { signedDigestSchema } from "@/lib/history/digest";
import { verifyHistory } from "@/lib/jobs/verify-history";
import { openDatabase } from "./database";
import { childEnvironment, readSettings } from "./settings";

// `npm run history:verify -- [DIGEST.json …]`: reads the whole history, hashes it anew and names the first line that is
// not as it was recorded. The files are signed digests that were kept elsewhere. Exit code 1 where anything is wrong.
const kept = process.argv.slice(2).map((file) => {
  const parsed = signedDigestSchema.safeParse(JSON.parse(readFileSync(file, "utf8")));
  if (!parsed.success) throw new Trouble(`${file} is not a signed digest of the history.`);
  return parsed.data;
});
const settings = readSettings(process.env);
const database = await openDatabase(settings);
try {
  Object.assign(process.env, childEnvironment(settings, database.appUrl));
  const { moves, chains, digests, forged, faults } = await verifyHistory(kept);
  const [first] = faults;
  for (const day of forged) say(`The digest of ${day} is not signed by this instance.`);
  if (first) {
    const place = first.position === null ? "outside the chain" : `at place ${first.position}`;
    say(`First fault: ${first.kind} in chain ${first.chain}, ${place}, move ${first.moveId ?? "gone"}.`);
    for (const { kind, chain, position, moveId } of faults.slice(1)) {
      say(`  also: ${kind} in chain ${chain}, place ${position ?? "none"}, move ${moveId ?? "gone"}`);
    }
  } else say(`Whole: ${moves} moves in ${chains} chains, held against ${digests} signed digests.`);
  process.exitCode = first || forged.length > 0 ? 1 : 0;
} finally {
  await closeDatabase();
  await database.close();
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
