import { create } from "content-disposition";

/** The header under which a stored file leaves: always to be saved and never to be shown, under its own name in
 *  whatever script (RFC 6266). */
export function savedAs(name: string): string {
  return create(name);
}
