import { defineRouting } from "next-intl/routing";
import { LOCALES } from "@/lib/domain/locale";

/** Every address carries its language. The first visit is led by the browser's languages; a prefixed address is
 *  never redirected to another language, so a shared link shows what the sender saw. */
export const routing = defineRouting({
  locales: LOCALES,
  defaultLocale: "en",
  localePrefix: "always",
  localeCookie: { sameSite: "lax" },
  alternateLinks: false,
});
