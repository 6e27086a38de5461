import "server-only";
import { createHash, randomBytes } from "node:crypto";

/** A secret of 256 bits for a letter, and the hash by which it is known again: only the hash is stored. */
export function newToken(): { token: string; sha256: string } {
  const token = randomBytes(32).toString("base64url");
  return { token, sha256: tokenHash(token) };
}

/** The hash under which a token is stored. A plain one, because nobody guesses 256 bits. */
export function tokenHash(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}
