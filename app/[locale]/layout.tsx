import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Arrival } from "@/components/layout/arrival";
import { DemoBanner } from "@/components/layout/demo-banner";
import { Footer } from "@/components/layout/footer";
import { Header } from "@/components/layout/header";
import { SkipLink } from "@/components/layout/skip-link";
import { findActor } from "@/lib/auth/actor";
import { directionOf, isLocale } from "@/lib/domain/locale";
import { env } from "@/lib/env";
import { formatDate } from "@/lib/i18n/format";
import { placesFor } from "@/lib/navigation";
import "../globals.css";

type RootProps = { params: Promise<{ locale: string }>; children: ReactNode };

/** Titles of pages are their own words; the product's name follows. */
export async function generateMetadata(): Promise<Metadata> {
  const say = await getTranslations("common");
  return {
    title: { template: say("pageTitle", { title: "%s" }), default: say("product") },
    description: say("description"),
  };
}

export default async function RootLayout({ params, children }: RootProps) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const [actor, say] = await Promise.all([findActor(), getTranslations("common")]);
  const { storyDate } = env();
  return (
    <html lang={locale} dir={directionOf(locale)}>
      <body className="flex min-h-dvh flex-col">
        <SkipLink>{say("skipToContent")}</SkipLink>
        <Header
          locale={locale}
          person={actor && { name: actor.name }}
          places={placesFor(actor)}
          notice={storyDate && <DemoBanner date={formatDate(storyDate, locale)} />}
        />
        <main id="content" tabIndex={-1} className="mx-auto w-full max-w-page px-4 pt-8 pb-16 sm:px-6">
          {children}
        </main>
        <Footer />
        <Arrival />
      </body>
    </html>
  );
}
