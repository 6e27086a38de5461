import "server-only";
import type { Locale } from "@/lib/domain/locale";
import { env } from "@/lib/env";
import { inLocale } from "@/lib/paths";

/** The whole address of one of our pages, for papers and letters. Its host comes from the settings and never from a
 *  request: whoever asks could choose another. */
export function wholeAddress(locale: Locale, path: string): string {
  return hostedAddress(inLocale(locale, path));
}

/** The same for an address without a language. */
export function hostedAddress(path: string): string {
  return new URL(path, env().NEXTAUTH_URL).href;
}
