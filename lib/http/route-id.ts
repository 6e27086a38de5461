import { z } from "zod";

/** The id in an address, or null for anything that is no id: both lead to the page of what does not exist. */
export function routeId(segment: string): string | null {
  return z.uuid().safeParse(segment).success ? segment : null;
}
