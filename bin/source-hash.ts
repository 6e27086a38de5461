import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

/** All that a build reads. Tests among them do not count, since they change no page. */
const BUILT_FROM = [
  "app",
  "components",
  "lib",
  "db",
  "public",
  "assets",
  "proxy.ts",
  "instrumentation.ts",
  "next.config.mjs",
  "postcss.config.mjs",
  "tsconfig.json",
  "package-lock.json",
];
const TEST = /\.test\.tsx?$/;

/** A name for the present state of the sources under `root`: another one means that the build is stale. */
export function sourceHash(root: string): string {
  const hash = createHash("sha256");
  for (const path of BUILT_FROM.flatMap((name) => filesUnder(root, name))) {
    hash
      .update(path)
      .update("\0")
      .update(readFileSync(join(root, path)))
      .update("\0");
  }
  return hash.digest("hex");
}

function filesUnder(root: string, path: string): string[] {
  const full = join(root, path);
  if (!existsSync(full) || TEST.test(path)) return [];
  if (!statSync(full).isDirectory()) return [path];
  const names = readdirSync(full).sort();
  return names.flatMap((name) => filesUnder(root, join(path, name)));
}
