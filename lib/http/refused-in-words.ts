import "server-only";
import { getTranslations } from "next-intl/server";
import { isLocale } from "@/lib/domain/locale";

/** The answer of a route handler to a script whose request was refused: the code, and a sentence for the person in the
 *  language of their page, which only the request itself can name. */
export async function refusedInWords(refused: {
  status: number;
  code: string;
  reader: unknown;
}): Promise<Response> {
  const { status, code, reader } = refused;
  const locale = typeof reader === "string" && isLocale(reader) ? reader : "en";
  const [refusals, validation] = await Promise.all([
    getTranslations({ locale, namespace: "refusals" }),
    getTranslations({ locale, namespace: "validation" }),
  ]);
  // That every code has its sentence is a test; a miss is only softened here.
  const sentence = validation.has(code as never)
    ? validation(code as "invalid")
    : refusals((refusals.has(code as never) ? code : "unknown") as "unknown");
  return Response.json({ refusal: code, sentence }, { status });
}
