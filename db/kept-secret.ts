import { randomBytes } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";

/** A secret of 256 bits made once and kept in a file that only its owner may read. */
export function keptSecret(file: string): string {
  try {
    writeFileSync(file, randomBytes(32).toString("hex"), { flag: "wx", mode: 0o600 });
  } catch (error) {
    const exists = error instanceof Error && "code" in error && error.code === "EEXIST";
    if (!exists) throw error;
  }
  return readFileSync(file, "utf8").trim();
}
