import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { PagesOf } from "@/components/dashboard/pages-of";
import { PageHead } from "@/components/layout/page-head";
import { DirectoryFilters } from "@/components/parliaments/directory-filters";
import { DirectoryTable } from "@/components/parliaments/directory-table";
import { Link } from "@/components/ui/link";
import { EmptyState } from "@/components/ui/notices";
import { requireActor } from "@/lib/auth/actor";
import { formatNumber } from "@/lib/i18n/format";
import { listParliaments, PARLIAMENTS_ON_PAGE } from "@/lib/parliaments/queries";
import { directoryFilterSchema } from "@/lib/parliaments/schema";
import { paths, withQuery } from "@/lib/paths";

type ParliamentsProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  const say = await getTranslations("parliaments");
  return { title: say("title") };
}

/** The directory of parliaments on record. */
export default async function ParliamentsPage({ searchParams }: ParliamentsProps) {
  const [actor, query, locale, say, reminders, contacts] = await Promise.all([
    requireActor("secretariat"),
    searchParams,
    getLocale(),
    getTranslations("parliaments"),
    getTranslations("reminders"),
    getTranslations("contacts"),
  ]);
  const filter = directoryFilterSchema.parse(query);
  const directory = await listParliaments(actor, filter, locale);
  const onRecord = formatNumber(directory.onRecord, locale);
  const isFiltered = directory.found < directory.onRecord;
  return (
    <>
      <PageHead
        title={say("title")}
        lead={
          isFiltered
            ? say("leadFound", { found: formatNumber(directory.found, locale), n: onRecord })
            : say("lead", { n: onRecord })
        }
        next={
          <p className="flex flex-wrap gap-x-6 gap-y-2">
            <Link href={paths.reminders()}>{reminders("title")}</Link>
            <Link href={paths.contacts()}>{contacts("title")}</Link>
          </p>
        }
      />
      <div className="flex flex-col gap-6">
        <DirectoryFilters filter={filter} groups={directory.choices.groups} />
        {directory.rows.length > 0 ? (
          <DirectoryTable directory={directory} />
        ) : (
          <EmptyState title={say("emptyTitle")}>{say("emptyBody")}</EmptyState>
        )}
        <PagesOf
          page={filter.page}
          size={PARLIAMENTS_ON_PAGE}
          total={directory.found}
          href={(page) => withQuery(paths.parliaments(), { ...filter, page })}
        />
      </div>
    </>
  );
}
