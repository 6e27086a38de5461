import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { PagesOf } from "@/components/dashboard/pages-of";
import { PageHead } from "@/components/layout/page-head";
import { LetterTable } from "@/components/letters/letter-table";
import { FilterTabs } from "@/components/ui/filter-tabs";
import { Link } from "@/components/ui/link";
import { Banner, EmptyState } from "@/components/ui/notices";
import { BackLink } from "@/components/ui/way-back";
import { requireActor } from "@/lib/auth/actor";
import { LETTERS_ON_PAGE, listLetters } from "@/lib/letters/queries";
import { LETTER_STATES, letterFilterSchema } from "@/lib/letters/schema";
import { paths, withQuery } from "@/lib/paths";

type LettersProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  const say = await getTranslations("letters");
  return { title: say("title") };
}

/** Every letter that was written and what became of it; without a mail server, also where they can be read. */
export default async function LettersPage({ searchParams }: LettersProps) {
  const [actor, query, locale, say, reminders] = await Promise.all([
    requireActor("secretariat"),
    searchParams,
    getLocale(),
    getTranslations("letters"),
    getTranslations("reminders"),
  ]);
  const filter = letterFilterSchema.parse(query);
  const { letters, found, mayLeave } = await listLetters(actor, filter, locale);
  const address = (change: object) => withQuery(paths.letters(), { ...filter, page: 1, ...change });
  return (
    <>
      <PageHead
        before={<BackLink href={paths.reminders()}>{reminders("title")}</BackLink>}
        title={say("title")}
        lead={say("lead")}
      />
      <div className="flex flex-col gap-6">
        {!mayLeave && (
          <Banner kind="notice" title={say("noServer")}>
            {say("noServerBody")}
          </Banner>
        )}
        {filter.parliament && (
          <p>
            {say("ofParliament")} <Link href={address({ parliament: "" })}>{say("showAll")}</Link>
          </p>
        )}
        <FilterTabs
          label={say("filter")}
          tabs={(["", ...LETTER_STATES] as const).map((state) => ({
            href: address({ state }),
            label: state ? say(`state.${state}`) : say("all"),
            isCurrent: filter.state === state,
          }))}
        />
        {letters.length > 0 ? (
          <LetterTable letters={letters} />
        ) : (
          <EmptyState title={say("empty")}>{say("emptyBody")}</EmptyState>
        )}
        <PagesOf
          page={filter.page}
          size={LETTERS_ON_PAGE}
          total={found}
          href={(page) => withQuery(paths.letters(), { ...filter, page })}
        />
      </div>
    </>
  );
}
