import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { FilingLayout } from "@/components/layout/page-head";
import { MeasureForm } from "@/components/measures/measure-form";
import { ReportHead } from "@/components/reports/report-head";
import { requireActor } from "@/lib/auth/actor";
import { today } from "@/lib/clock";
import { routeId } from "@/lib/http/route-id";
import { findMeasureOptions } from "@/lib/measures/queries";
import { findReport } from "@/lib/reports/queries";
import { addMeasureAction } from "./actions";

type NewMeasureProps = {
  params: Promise<{ reportId: string }>;
  searchParams: Promise<{ task?: string | string[] }>;
};

export async function generateMetadata({ params }: NewMeasureProps): Promise<Metadata> {
  const say = await getTranslations("measures.list");
  const { report } = await load(params);
  return { title: say("newPageTitle", { title: report.document.title.text }) };
}

/** A new measure, told from a report and linked to the task that it was told from. */
export default async function NewMeasurePage({ params, searchParams }: NewMeasureProps) {
  const { actor, report, reader } = await load(params);
  const { task } = await searchParams;
  const linkedTaskIds = report.tasks.filter(({ taskId }) => taskId === task).map(({ taskId }) => taskId);
  const say = await getTranslations("measures.list");
  const options = await findMeasureOptions(actor, { reader, linkedTaskIds });
  return (
    <FilingLayout head={<ReportHead report={report} today={today()} page={say("new")} />}>
      <MeasureForm
        action={addMeasureAction}
        measure={null}
        options={options}
        reportId={report.id}
        linkedTaskIds={linkedTaskIds}
        documentId={report.document.id}
      />
    </FilingLayout>
  );
}

async function load(params: NewMeasureProps["params"]) {
  const actor = await requireActor("parliament");
  const { reportId } = await params;
  const reader = await getLocale();
  const report = await findReport(actor, { reportId: routeId(reportId), reader, today: today() });
  return { actor, report: report ?? notFound(), reader };
}
