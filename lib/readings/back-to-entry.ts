import "server-only";
import { headers } from "next/headers";
import { isLocale } from "@/lib/domain/locale";
import { redirectTo } from "@/lib/http/redirect-to";
import { paths, withQuery } from "@/lib/paths";

/** Leads back to an entry of a reading, its texts still in the language and as much unfolded as the officer had them: the address
 *  of the form's page says which, and where a browser does not send it the page chooses. */
export async function backToEntry({ readingId, key }: { readingId: string; key: string }): Promise<never> {
  const referer = (await headers()).get("referer") ?? "";
  const seen = URL.canParse(referer) ? new URL(referer).searchParams : new URLSearchParams();
  const [lang, open] = [seen.get("lang") ?? "", seen.get("open") ?? ""];
  const address = withQuery(paths.reading(readingId), {
    lang: isLocale(lang) || lang === "all" ? lang : "",
    differences: key === "differences" ? 1 : "",
    open: /^[\w-]{1,20}$/.test(open) ? open : "",
  });
  return redirectTo(`${address}#${key}`);
}
