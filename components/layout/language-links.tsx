"use client";

import { usePathname, useSearchParams } from "next/navigation";
import { directionOf, LOCALES, type Locale } from "@/lib/domain/locale";
import { LANGUAGE_NAMES } from "@/lib/i18n/format";
import { withLocale } from "@/lib/paths";

/** The same page in the other languages, each named in itself; runs in the browser because the address can change
 *  without a new layout. No flags: a language is not a country. */
export function LanguageLinks({ locale, label }: { locale: Locale; label: string }) {
  const pathname = usePathname();
  const query = useSearchParams().toString();
  return (
    <nav aria-label={label} className="not-printed">
      <ul className="flex flex-wrap gap-x-4">
        {LOCALES.map((other) => (
          <li key={other} lang={other} dir={directionOf(other)} className="font-sans">
            {other === locale ? (
              <span aria-current="true" className="inline-flex min-h-8 items-center font-bold">
                {LANGUAGE_NAMES[other]}
              </span>
            ) : (
              <a
                href={withLocale(other, pathname) + (query && `?${query}`)}
                hrefLang={other}
                className="link inline-flex min-h-8 items-center"
              >
                {LANGUAGE_NAMES[other]}
              </a>
            )}
          </li>
        ))}
      </ul>
    </nav>
  );
}
