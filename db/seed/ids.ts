import { createHash } from "node:crypto";

/** A fixed id for a seeded row, so that loading twice changes nothing and the demo has the same addresses each time:
 *  the first 128 bits of the SHA-256 of its name, marked as a version 8 UUID (RFC 9562). */
export function idOf(name: string): string {
  const hex = createHash("sha256").update(`operative:${name}`).digest("hex");
  const variant = ((Number.parseInt(hex.charAt(16), 16) & 3) | 8).toString(16);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join("-");
}
