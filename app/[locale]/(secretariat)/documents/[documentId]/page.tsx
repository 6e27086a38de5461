import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { DifferenceSection } from "@/components/differences/difference-section";
import { AdoptionForm } from "@/components/documents/adoption-form";
import { AdoptionTag } from "@/components/documents/adoption-tag";
import { DocumentFacts } from "@/components/documents/document-facts";
import { ParagraphList } from "@/components/documents/paragraph-list";
import { WholeReservations } from "@/components/documents/reservation-tag";
import { SecondCheck } from "@/components/documents/second-check";
import { PageHead } from "@/components/layout/page-head";
import { OwnText } from "@/components/reports/task-head";
import { ButtonLink } from "@/components/ui/button";
import { FilterTabs } from "@/components/ui/filter-tabs";
import { Link } from "@/components/ui/link";
import { Banner } from "@/components/ui/notices";
import { Reference } from "@/components/ui/source-quote";
import { BackLink } from "@/components/ui/way-back";
import { requireActor } from "@/lib/auth/actor";
import { findDocument } from "@/lib/documents/queries";
import type { DocumentShown } from "@/lib/documents/views";
import type { Actor } from "@/lib/domain/actor";
import { secondCheckRefusal } from "@/lib/domain/commitment-lifecycle";
import { isLocale, type Locale } from "@/lib/domain/locale";
import { may } from "@/lib/domain/permissions";
import { routeId } from "@/lib/http/route-id";
import { paths } from "@/lib/paths";
import { checkDocumentAction, markDifferencesAction, recordAdoptionAction } from "./actions";

type Asked = {
  lang?: string;
  confirmed?: string;
  known?: string;
  rendition?: string;
  adopted?: string;
  tasks?: string;
  corrected?: string;
  differences?: string;
  ended?: string;
};
type DocumentProps = { params: Promise<{ documentId: string }>; searchParams: Promise<Asked> };

export async function generateMetadata({ params }: DocumentProps): Promise<Metadata> {
  const document = await requireDocument(params, undefined);
  return { title: `${document.code} ${document.title.text}` };
}

/** A document: what it is, what it asks, its text with the reservations, and where the text comes from. */
export default async function DocumentPage({ params, searchParams }: DocumentProps) {
  const actor = await requireActor("secretariat");
  const asked = await searchParams;
  const [document, say, relations] = await Promise.all([
    requireDocument(params, asked.lang),
    getTranslations("documents.shown"),
    getTranslations("relations"),
  ]);
  const activates = may(actor.roles, "activate_commitment");
  const canEnd = may(actor.roles, "end_commitment");
  const canCorrect = may(actor.roles, "correct_commitment");
  const waits = document.adoption === "not_recorded";
  const confirmed = document.commitments.filter(({ lifecycle }) => lifecycle === "confirmed").length;
  const canActivate = activates && !waits && confirmed > 0;
  return (
    <>
      <Head document={document} activate={canActivate ? confirmed : 0} />
      <div className="flex flex-col gap-12">
        <Notices document={document} asked={asked} />
        {waits && activates && (
          <section aria-labelledby="adoption-head" className="max-w-filing">
            <h2 id="adoption-head" className="mb-4">
              {say("recordAdoption")}
            </h2>
            <AdoptionForm document={document} action={recordAdoptionAction} />
          </section>
        )}
        <section aria-labelledby="text-head" id="text">
          <h2 id="text-head">{say("asks")}</h2>
          <p className="mt-1 mb-4 text-muted">
            {say("asksLead", {
              count: document.commitments.length,
              paragraphs: document.paragraphs.filter(({ part }) => part === "operative").length,
            })}
          </p>
          <TextLanguages document={document} asked={asked.lang} />
          <WholeReservations document={document} />
          <ParagraphList
            document={document}
            part="operative"
            offers={{ activate: canActivate, end: canEnd, correct: canCorrect }}
          />
          <p className="not-printed mt-4">
            <Link href={paths.documentRelations(document.id)}>{relations("link")}</Link>
          </p>
        </section>
        {document.textLocales.length > 1 && (
          <DifferenceSection
            subjectId={document.id}
            paragraphs={document.differences}
            mark={may(actor.roles, "intake_document") ? markDifferencesAction : null}
            hrefOf={(id) => `#paragraph-${id}`}
            isOpen={asked.differences !== undefined}
            openHref={`${paths.document(document.id)}?differences=1#differences`}
          />
        )}
        <section aria-labelledby="facts-head">
          <h2 id="facts-head" className="mb-3">
            {say("facts")}
          </h2>
          <DocumentFacts document={document} />
          <p className="not-printed mt-4">
            <Link href={paths.documentVersions(document.id)}>{say("versions")}</Link>
          </p>
          <SecondCheck document={document} check={mayCheck(actor, document) ? checkDocumentAction : null} />
        </section>
        <section aria-labelledby="preamble-head">
          <h2 id="preamble-head" className="mb-3">
            {say("preamble")}
          </h2>
          <ParagraphList
            document={document}
            part="preambular"
            offers={{ activate: false, end: false, correct: false }}
          />
        </section>
      </div>
    </>
  );
}

function mayCheck(actor: Actor, { looks }: DocumentShown): boolean {
  const refusal = secondCheckRefusal({
    confirmedBy: looks.confirmedBy?.id ?? null,
    checkedBy: looks.checks.map(({ id }) => id),
    officer: actor.userId,
  });
  return refusal === null && may(actor.roles, "intake_document");
}

async function requireDocument(
  params: DocumentProps["params"],
  lang: string | undefined,
): Promise<DocumentShown> {
  const [actor, reader] = await Promise.all([requireActor("secretariat"), getLocale()]);
  const { documentId } = await params;
  const shown = lang !== undefined && isLocale(lang) ? lang : reader;
  return (await findDocument(actor, routeId(documentId), { reader, shown })) ?? notFound();
}

async function Head({ document, activate }: { document: DocumentShown; activate: number }) {
  const say = await getTranslations("documents");
  return (
    <PageHead
      before={<BackLink href={paths.documents()}>{say("title")}</BackLink>}
      title={<OwnText>{document.title}</OwnText>}
      lead={
        <span className="flex flex-wrap items-baseline gap-x-3">
          <Reference>{document.code}</Reference>
          <AdoptionTag adoption={document.adoption} isDraftText={document.isDraftText} />
        </span>
      }
      next={
        activate > 0 && (
          <ButtonLink href={paths.documentActivation(document.id, "all")}>
            {say("shown.activateAll", { count: activate })}
          </ButtonLink>
        )
      }
    />
  );
}

async function Notices({ document, asked }: { document: DocumentShown; asked: Asked }) {
  const [say, ending, correction] = await Promise.all([
    getTranslations("documents.shown"),
    getTranslations("commitments.ending"),
    getTranslations("commitments.correction"),
  ]);
  const unmatched = Number(asked.rendition ?? Number.NaN);
  return (
    <>
      {asked.confirmed && (
        <Banner kind="done" title={say("confirmed")}>
          {say("confirmedLead")}
        </Banner>
      )}
      {asked.known && <Banner kind="notice" title={say("known")} />}
      {asked.corrected && <Banner kind="done" title={correction("happened")} />}
      {asked.adopted && <Banner kind="done" title={say("adoptionRecorded")} />}
      {asked.tasks && /^\d+$/.test(asked.tasks) && (
        <Banner kind="done" title={say("activated", { count: Number(asked.tasks) })} />
      )}
      {asked.ended && /^\d+$/.test(asked.ended) && (
        <Banner kind="done" title={ending("ended", { count: Number(asked.ended) })} />
      )}
      {Number.isInteger(unmatched) && (
        <Banner kind="done" title={say("renditionAdded")}>
          {unmatched > 0 && say("renditionUnmatched", { count: unmatched })}
        </Banner>
      )}
      {document.isDraftText && (
        <Banner kind="attention" title={say("draft")}>
          {say(document.adoption === "not_recorded" ? "draftWaits" : "draftAdopted")}
        </Banner>
      )}
    </>
  );
}

async function TextLanguages({ document, asked }: { document: DocumentShown; asked: string | undefined }) {
  const [say, statuses, reader] = await Promise.all([
    getTranslations("documents.shown"),
    getTranslations("statuses.language"),
    getLocale(),
  ]);
  if (document.textLocales.length < 2) return null;
  const wanted: Locale = asked !== undefined && isLocale(asked) ? asked : reader;
  const shown = document.textLocales.includes(wanted) ? wanted : document.textLocales[0];
  return (
    <div className="mb-6">
      <FilterTabs
        label={say("languages")}
        tabs={document.textLocales.map((language) => ({
          href: `${paths.document(document.id)}?lang=${language}#text`,
          label: statuses(language),
          isCurrent: language === shown,
        }))}
      />
    </div>
  );
}
