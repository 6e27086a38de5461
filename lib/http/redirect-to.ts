import "server-only";
import { redirect } from "next/navigation";
import { getLocale } from "next-intl/server";
import { inLocale } from "@/lib/paths";

/** Leads to a path of lib/paths.ts in the reader's language; for the end of an action or a page that gives way. */
export async function redirectTo(path: string): Promise<never> {
  return redirect(inLocale(await getLocale(), path));
}
