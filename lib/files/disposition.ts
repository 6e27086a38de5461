import { create } from "content-disposition";

/** The header under which a stored file leaves: always to be saved and never to be shown, under its own name in
 *  whatever script (RFC 6266). */
export function savedAs(name: string): string {
  return create(name);
}

/** What keeps a file that somebody sent from acting in a reader's browser as one of our pages. */
export const FILE_HEADERS = {
  "x-content-type-options": "nosniff",
  "content-security-policy": "default-src 'none'; sandbox",
  "cache-control": "private, no-store",
} as const satisfies Record<string, string>;
