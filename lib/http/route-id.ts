import { notFound } from "next/navigation";
import { z } from "zod";

/** The id in an address. Anything that is no id gets the page of what does not exist, as a foreign one does. Not for
 *  titles: a metadata function that throws this leaves an empty document. */
export function routeId(segment: string): string {
  return readRouteId(segment) ?? notFound();
}

/** The id in an address, or null for anything that is no id. */
export function readRouteId(segment: string): string | null {
  return z.uuid().safeParse(segment).success ? segment : null;
}
