import "server-only";
import type { Locale } from "@/lib/domain/locale";
import { env } from "@/lib/env";
import { inLocale } from "@/lib/paths";

/** The whole address of a page of a report, for papers and mails. Its host comes from the settings and never from a
 *  request, which could name another (reliability rule S6). */
export function addressOf(locale: Locale, path: string): string {
  return new URL(inLocale(locale, path), env().NEXTAUTH_URL).href;
}
