"use client";

import { usePathname } from "next/navigation";
import { FaultPage } from "@/components/layout/fault-page";
import { directionOf, isLocale } from "@/lib/domain/locale";
import "./globals.css";

type ErrorProps = { error: Error & { digest?: string }; retry: () => void };

/** The same when the layout itself fails, for instance without a database: a whole page of its own. */
export default function GlobalError({ error, retry }: ErrorProps) {
  const [, segment = ""] = usePathname().split("/");
  const locale = isLocale(segment) ? segment : "en";
  return (
    <html lang={locale} dir={directionOf(locale)}>
      <body>
        <main className="mx-auto max-w-page px-4 py-12 sm:px-6">
          <FaultPage locale={locale} reference={error.digest} retry={retry} />
        </main>
      </body>
    </html>
  );
}
