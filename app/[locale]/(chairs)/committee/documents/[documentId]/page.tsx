import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { CommitmentStandings } from "@/components/committee/commitment-standings";
import { DocumentFigures } from "@/components/committee/document-figures";
import { DocumentReports } from "@/components/committee/document-reports";
import { LocalWords } from "@/components/dashboard/local-words";
import { PageHead } from "@/components/layout/page-head";
import { FilterTabs } from "@/components/ui/filter-tabs";
import { Reference } from "@/components/ui/source-quote";
import { BackLink } from "@/components/ui/way-back";
import { requireActor } from "@/lib/auth/actor";
import { now } from "@/lib/clock";
import { findCommitteeDocument } from "@/lib/committee/queries";
import { whichDocumentSchema } from "@/lib/committee/schema";
import { formatDate, formatInstant } from "@/lib/i18n/format";
import { paths, withQuery } from "@/lib/paths";

type DocumentProps = {
  params: Promise<{ documentId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

async function load({ params, searchParams }: DocumentProps) {
  const actor = await requireActor("chairs");
  const asked = whichDocumentSchema.safeParse({ ...(await searchParams), ...(await params) });
  if (!asked.success) return notFound();
  return (await findCommitteeDocument(actor, { ...asked.data, reader: await getLocale() })) ?? notFound();
}

export async function generateMetadata(props: DocumentProps): Promise<Metadata> {
  const page = await load(props);
  return { title: `${page.code} ${page.title.text}` };
}

/** Where each commitment of one document stands: to be read before the Assembly, on the screen or on paper. */
export default async function CommitteeDocumentPage(props: DocumentProps) {
  const [page, locale, say, common] = await Promise.all([
    load(props),
    getLocale(),
    getTranslations("dashboard.committee"),
    getTranslations("common"),
  ]);
  const cycle = page.cycles.find(({ id }) => id === page.cycleId);
  return (
    <>
      <PageHead
        before={<BackLink href={paths.committee()}>{say("back")}</BackLink>}
        title={
          <>
            <Reference>{page.code}</Reference> <LocalWords text={page.title} />
          </>
        }
        lead={
          <>
            {page.isDraftText && <p>{say("draftText")}</p>}
            {page.adoptedOn && <p>{say("adopted", { date: formatDate(page.adoptedOn, locale) })}</p>}
          </>
        }
      />
      <div className="flex flex-col gap-8">
        {page.cycles.length > 1 && (
          <FilterTabs
            label={say("inCharge")}
            tabs={page.cycles.map(({ id, name }) => ({
              href: withQuery(paths.committeeDocument(page.id), { cycle: id }),
              label: name.text,
              isCurrent: id === page.cycleId,
            }))}
          />
        )}
        <DocumentFigures page={page} />
        <p className="text-muted text-sm">
          {cycle && <LocalWords text={cycle.name} />} ·{" "}
          {common("asOf", { date: formatInstant(now(), locale) })}
        </p>
        <section>
          <h2 className="mb-2">{say("standing")}</h2>
          <CommitmentStandings page={page} />
        </section>
        <section id="reports">
          <h2 className="mb-2">{say("reports")}</h2>
          <p className="mb-4 text-muted">{say("reportsLead")}</p>
          <DocumentReports reports={page.reports} />
        </section>
      </div>
    </>
  );
}
