import { createTranslator } from "next-intl";
import type { Locale } from "@/lib/domain/locale";
import { MESSAGES, type Messages } from "./messages";

/** Sentences by their whole key, "filing.receipt.at", in a language that is not that of a request: for papers. Pages
 *  ask next-intl itself. */
export type Words = ReturnType<typeof wordsIn>;

/** The sentences of a language. That every language has every key is a test (lib/messages.test.ts), so the type may be
 *  taken from English. */
export function wordsIn(locale: Locale) {
  return createTranslator({ locale, messages: MESSAGES[locale] as Messages, timeZone: "UTC" });
}
