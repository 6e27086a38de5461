import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { ComparedParagraphs } from "@/components/documents/compared-paragraphs";
import { PageHead } from "@/components/layout/page-head";
import { FilterTabs } from "@/components/ui/filter-tabs";
import { BackLink } from "@/components/ui/way-back";
import { requireActor } from "@/lib/auth/actor";
import { findComparison } from "@/lib/documents/versions";
import type { DocumentComparison } from "@/lib/documents/views";
import { isLocale } from "@/lib/domain/locale";
import { routeId } from "@/lib/http/route-id";
import { paths, withQuery } from "@/lib/paths";

type ComparisonProps = {
  params: Promise<{ documentId: string; otherId: string }>;
  searchParams: Promise<{ lang?: string }>;
};

export async function generateMetadata({ params }: ComparisonProps): Promise<Metadata> {
  const [{ before, after }, say] = await Promise.all([
    requireComparison(params, undefined),
    getTranslations("versions.compared"),
  ]);
  return { title: `${say("title")}: ${before.code} – ${after.code}` };
}

/** What changed between two documents, paragraph by paragraph and word by word. */
export default async function ComparisonPage({ params, searchParams }: ComparisonProps) {
  const [{ documentId, otherId }, { lang }] = await Promise.all([params, searchParams]);
  const [comparison, list, say, statuses] = await Promise.all([
    requireComparison(params, lang),
    getTranslations("versions.list"),
    getTranslations("versions.compared"),
    getTranslations("statuses.language"),
  ]);
  const { before, after, locales, locale, rows } = comparison;
  return (
    <>
      <PageHead
        before={<BackLink href={paths.documentVersions(documentId)}>{list("title")}</BackLink>}
        title={say("title")}
        lead={say("lead", { before: before.code, after: after.code })}
      />
      {locales.length > 1 && (
        <div className="mb-6">
          <FilterTabs
            label={say("language")}
            tabs={locales.map((each) => ({
              href: withQuery(paths.documentComparison(documentId, otherId), { lang: each }),
              label: statuses(each),
              isCurrent: each === locale,
            }))}
          />
        </div>
      )}
      {locales.length === 0 ? <p>{say("apart")}</p> : <ComparedParagraphs rows={rows} locale={locale} />}
    </>
  );
}

async function requireComparison(
  params: ComparisonProps["params"],
  lang: string | undefined,
): Promise<DocumentComparison> {
  const [actor, reader, ids] = await Promise.all([requireActor("secretariat"), getLocale(), params]);
  const documentId = routeId(ids.documentId);
  const otherId = routeId(ids.otherId);
  const asked = lang !== undefined && isLocale(lang) ? lang : reader;
  return (await findComparison(actor, { documentId, otherId }, { reader, asked })) ?? notFound();
}
