import "server-only";
import { headers } from "next/headers";
import { isLocale } from "@/lib/domain/locale";
import { redirectTo } from "@/lib/http/redirect-to";
import { paths } from "@/lib/paths";

/** Leads back to an entry of a reading, its texts still in the language that the officer was looking at: the address
 *  of the form's page says which, and where a browser does not send it the page chooses. */
export async function backToEntry({ readingId, key }: { readingId: string; key: string }): Promise<never> {
  const referer = (await headers()).get("referer") ?? "";
  const shown = URL.canParse(referer) ? (new URL(referer).searchParams.get("lang") ?? "") : "";
  return redirectTo(`${paths.reading(readingId)}${isLocale(shown) ? `?lang=${shown}` : ""}#${key}`);
}
