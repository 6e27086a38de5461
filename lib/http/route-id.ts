import { notFound } from "next/navigation";
import { z } from "zod";

/** The id in an address. Anything that is no id gets the page of what does not exist, as a foreign one does. */
export function routeId(segment: string): string {
  return z.uuid().safeParse(segment).success ? segment : notFound();
}
