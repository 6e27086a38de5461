import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { FilingLayout } from "@/components/layout/page-head";
import { MeasureForm } from "@/components/measures/measure-form";
import { ReportHead } from "@/components/reports/report-head";
import { findMeasureOptions } from "@/lib/measures/queries";
import { reportOfPage } from "@/lib/reports/of-page";
import { addMeasureAction } from "./actions";

type NewMeasureProps = {
  params: Promise<{ reportId: string }>;
  searchParams: Promise<{ task?: string | string[] }>;
};

export async function generateMetadata({ params }: NewMeasureProps): Promise<Metadata> {
  const { report } = await reportOfPage((await params).reportId);
  const [say, common] = await Promise.all([getTranslations("measures.list"), getTranslations("common")]);
  return {
    title: report ? say("newPageTitle", { title: report.document.title.text }) : common("notFound.title"),
  };
}

/** A new measure, told from a report and linked to the task that it was told from. */
export default async function NewMeasurePage({ params, searchParams }: NewMeasureProps) {
  const { actor, report, reader, day } = await reportOfPage((await params).reportId);
  if (!report) notFound();
  const { task } = await searchParams;
  const linkedTaskIds = report.tasks.filter(({ taskId }) => taskId === task).map(({ taskId }) => taskId);
  const say = await getTranslations("measures.list");
  const options = await findMeasureOptions(actor, { reader, linkedTaskIds });
  return (
    <FilingLayout head={<ReportHead report={report} today={day} page={say("new")} />}>
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
