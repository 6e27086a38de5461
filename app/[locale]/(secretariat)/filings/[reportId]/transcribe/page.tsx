import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { FilingLayout, PageHead } from "@/components/layout/page-head";
import { OwnText } from "@/components/reports/task-head";
import { OriginalFacts } from "@/components/transcriptions/original-facts";
import { OriginalForm } from "@/components/transcriptions/original-form";
import { TranscribeForm } from "@/components/transcriptions/transcribe-form";
import { Banner } from "@/components/ui/notices";
import { BackLink } from "@/components/ui/way-back";
import { requireActor } from "@/lib/auth/actor";
import { today } from "@/lib/clock";
import { stepsFor } from "@/lib/domain/report-workflow";
import { readRouteId } from "@/lib/http/route-id";
import { paths } from "@/lib/paths";
import { findTranscription } from "@/lib/transcriptions/queries";
import { transcribeAction } from "./actions";

type TranscribeProps = {
  params: Promise<{ reportId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

async function load({ params }: Pick<TranscribeProps, "params">) {
  const actor = await requireActor("secretariat");
  const reportId = readRouteId((await params).reportId);
  const found =
    reportId && (await findTranscription(actor, { reportId, reader: await getLocale(), today: today() }));
  return found && { ...found, actor };
}

export async function generateMetadata(props: TranscribeProps): Promise<Metadata> {
  const [found, say, common] = await Promise.all([
    load(props),
    getTranslations("transcriptions"),
    getTranslations("common"),
  ]);
  return {
    title: found ? say("pageTitle", { parliament: found.report.parliament.text }) : common("notFound.title"),
  };
}

/** An officer writes down what a parliament answered on paper or by e-mail: the original first, then its words. */
export default async function TranscribePage(props: TranscribeProps) {
  const found = await load(props);
  if (!found || !stepsFor("open", found.actor.roles).includes("transcribe")) notFound();
  const [query, say] = await Promise.all([props.searchParams, getTranslations("transcriptions")]);
  const { report, tasks, originals } = found;
  const original = originals.find(({ id }) => id === query.original);
  const head = (
    <PageHead
      before={<BackLink href={paths.filing(report.id)}>{say("back")}</BackLink>}
      title={say("title", { parliament: report.parliament.text })}
      lead={<OwnText>{report.document.title}</OwnText>}
    />
  );
  if (report.status !== "open") {
    return (
      <FilingLayout head={head}>
        <Banner kind="notice" title={say("notOpen")}>
          {say("notOpenLead")}
        </Banner>
      </FilingLayout>
    );
  }
  return (
    <FilingLayout head={head}>
      {original ? (
        <>
          <OriginalFacts original={original} />
          <TranscribeForm report={report} tasks={tasks} originalId={original.id} action={transcribeAction} />
        </>
      ) : (
        <OriginalForm reportId={report.id} query={query} originals={originals} />
      )}
    </FilingLayout>
  );
}
