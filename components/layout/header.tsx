import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import type { Locale } from "@/lib/domain/locale";
import type { Place } from "@/lib/navigation";
import { apiPaths, inLocale, paths } from "@/lib/paths";
import { LanguageLinks } from "./language-links";
import { PlaceLinks } from "./place-links";

type HeaderProps = {
  locale: Locale;
  person: { name: string } | null;
  places: readonly Place[];
  notice?: ReactNode;
};

/** The top of every page: whose it is, the languages, the account, the places one may go. */
export function Header({ locale, person, places, notice }: HeaderProps) {
  const say = useTranslations("common");
  const links = places.map(({ key, path }) => ({ href: inLocale(locale, path), name: say(`places.${key}`) }));
  return (
    <header className="border-line border-b bg-paper text-base">
      {notice}
      <div className="mx-auto max-w-page px-4 sm:px-6">
        <div className="flex flex-wrap items-center justify-between gap-x-8 gap-y-2 pt-4 pb-2">
          <Link href={paths.home()} className="flex items-center gap-3 leading-tight">
            <Mark />
            <span>
              <span className="block font-bold text-lg leading-tight" lang="en">
                {say("product")}
              </span>
              <span className="block text-muted text-sm leading-tight">{say("bodyName")}</span>
            </span>
          </Link>
          <div className="flex flex-wrap items-center gap-x-8 gap-y-1 text-sm">
            <LanguageLinks locale={locale} label={say("languageChoice")} />
            <Account person={person} />
          </div>
        </div>
        {links.length > 0 && <PlaceLinks label={say("mainNavigation")} places={links} />}
      </div>
    </header>
  );
}

function Account({ person }: { person: { name: string } | null }) {
  const say = useTranslations("common");
  if (!person) {
    return <Link href={paths.signIn()}>{say("signIn")}</Link>;
  }
  return (
    <div className="flex items-center gap-x-4">
      <Link href={paths.account()}>
        <span className="sr-only">{say("account")}: </span>
        <bdi>{person.name}</bdi>
      </Link>
      <form action={apiPaths.signOut()} method="post">
        <Button look="quiet">{say("signOut")}</Button>
      </form>
    </div>
  );
}

/** A paragraph with its act done. */
function Mark() {
  return (
    <svg viewBox="0 0 36 36" className="size-9 shrink-0" aria-hidden="true">
      <rect width="36" height="36" rx="4" className="fill-accent" />
      <path d="M8 10h20M8 17h12M8 24h6" className="fill-none stroke-[3] stroke-paper" />
      <path d="m17 24 4 4 8-9" className="fill-none stroke-[3] stroke-focus" />
    </svg>
  );
}
