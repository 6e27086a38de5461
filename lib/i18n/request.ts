import { getRequestConfig } from "next-intl/server";
import { isLocale, type Locale } from "@/lib/domain/locale";
import { MESSAGES, type Messages } from "./messages";
import { routing } from "./routing";

declare module "next-intl" {
  interface AppConfig {
    Locale: Locale;
    Messages: Messages;
  }
}

/** The language and messages of one request. Dates are said in UTC, so that a server's place changes nothing. */
export default getRequestConfig(async ({ requestLocale }) => {
  const asked = (await requestLocale) ?? "";
  const locale = isLocale(asked) ? asked : routing.defaultLocale;
  return { locale, messages: MESSAGES[locale], timeZone: "UTC" };
});
