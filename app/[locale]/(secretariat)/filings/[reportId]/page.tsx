import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import {
  DecideExcuseForm,
  ExcuseList,
  ProposeExcuseForm,
  ReinstateForm,
} from "@/components/filings/excuse-parts";
import { DecideExtensionForm } from "@/components/filings/extension-forms";
import { ExtensionList } from "@/components/filings/extension-list";
import { FilingFacts } from "@/components/filings/filing-facts";
import { FilingLayout, PageHead } from "@/components/layout/page-head";
import { TranscribeLink } from "@/components/transcriptions/transcribe-link";
import { ButtonLink } from "@/components/ui/button";
import { Banner, Details } from "@/components/ui/notices";
import { BackLink } from "@/components/ui/way-back";
import { requireActor } from "@/lib/auth/actor";
import { stepsFor } from "@/lib/domain/report-workflow";
import { findFiling } from "@/lib/filings/queries";
import type { Filing } from "@/lib/filings/views";
import { readRouteId } from "@/lib/http/route-id";
import { paths } from "@/lib/paths";
import { decideExcuseAction, decideExtensionAction, proposeExcuseAction, reinstateAction } from "./actions";

const DONE = ["extension", "proposal", "excuse", "reinstated"] as const;

type FilingProps = {
  params: Promise<{ reportId: string }>;
  searchParams: Promise<{ done?: string | string[] }>;
};

async function load(params: FilingProps["params"]) {
  const actor = await requireActor("secretariat");
  const reportId = readRouteId((await params).reportId);
  const filing = reportId && (await findFiling(actor, reportId, await getLocale()));
  return { actor, filing: filing || null };
}

export async function generateMetadata({ params }: FilingProps): Promise<Metadata> {
  const [{ filing }, say, common] = await Promise.all([
    load(params),
    getTranslations("filings.page"),
    getTranslations("common"),
  ]);
  if (!filing) return { title: common("notFound.title") };
  return { title: say("title", { parliament: filing.parliament.name.text, document: filing.document.code }) };
}

/** One report as the secretariat follows it: its days, requests for later ones, and excuses. */
export default async function FilingPage({ params, searchParams }: FilingProps) {
  const [{ actor, filing }, { done }, say] = await Promise.all([
    load(params),
    searchParams,
    getTranslations("filings.page"),
  ]);
  if (!filing) notFound();
  const told = DONE.find((each) => each === done);
  const { parliament, document } = filing;
  return (
    <FilingLayout
      head={
        <PageHead
          before={<BackLink href={paths.parliament(parliament.iso2)}>{parliament.name.text}</BackLink>}
          title={say("title", { parliament: parliament.name.text, document: document.code })}
          next={
            filing.hasSubmission && (
              <ButtonLink look="secondary" href={paths.review(filing.reportId)}>
                {say("read")}
              </ButtonLink>
            )
          }
        />
      }
    >
      <div className="flex flex-col gap-10">
        {told && <Banner kind="done" title={say(`done.${told}`)} />}
        <FilingFacts filing={filing} />
        <TranscribeLink reportId={filing.reportId} steps={stepsFor(filing.status, actor.roles)} />
        <Extensions filing={filing} isOfficer={actor.roles.includes("officer")} />
        <Excuses filing={filing} steps={stepsFor(filing.status, actor.roles)} />
      </div>
    </FilingLayout>
  );
}

async function Extensions({ filing, isOfficer }: { filing: Filing; isOfficer: boolean }) {
  const say = await getTranslations("filings.extension");
  const waiting = filing.extensions.find(({ outcome }) => outcome === null);
  return (
    <section aria-labelledby="extensions-head">
      <h2 id="extensions-head" className="mb-4">
        {say("title")}
      </h2>
      {filing.extensions.length === 0 && <p className="text-muted">{say("none")}</p>}
      <ExtensionList asked={filing.extensions} />
      {waiting && isOfficer && (
        <div className="mt-6 rounded-sm bg-wash p-6">
          <DecideExtensionForm request={waiting} action={decideExtensionAction} />
        </div>
      )}
    </section>
  );
}

async function Excuses({ filing, steps }: { filing: Filing; steps: ReturnType<typeof stepsFor> }) {
  const [say, reinstate] = await Promise.all([
    getTranslations("filings.excuse"),
    getTranslations("filings.reinstate"),
  ]);
  const waiting = filing.excuses.find(({ outcome }) => outcome === null);
  const canPropose = steps.includes("excuse") && !waiting && !filing.hasSubmission;
  return (
    <section aria-labelledby="excuses-head">
      <h2 id="excuses-head" className="mb-4">
        {say("title")}
      </h2>
      {filing.excuses.length === 0 && <p className="mb-4 text-muted">{say("none")}</p>}
      <ExcuseList excuses={filing.excuses} />
      <div className="mt-6 flex flex-col gap-6">
        {waiting && steps.includes("excuse") && (
          <DecideExcuseForm excuse={waiting} action={decideExcuseAction} />
        )}
        {canPropose && (
          <Details summary={say("open")}>
            <ProposeExcuseForm filing={filing} action={proposeExcuseAction} />
          </Details>
        )}
        {steps.includes("reinstate") && (
          <Details summary={reinstate("summary")}>
            <ReinstateForm filing={filing} action={reinstateAction} />
          </Details>
        )}
      </div>
    </section>
  );
}
