import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { FilingLayout } from "@/components/layout/page-head";
import { MeasureForm } from "@/components/measures/measure-form";
import { ReuseMeasures } from "@/components/measures/reuse-measures";
import { ReportHead } from "@/components/reports/report-head";
import { findMeasureOptions } from "@/lib/measures/queries";
import { listReusable } from "@/lib/measures/reusable";
import { reportOfPage } from "@/lib/reports/of-page";
import { addMeasureAction, reuseMeasureAction } from "./actions";

type NewMeasureProps = {
  params: Promise<{ reportId: string }>;
  searchParams: Promise<{ task?: string | string[]; q?: string | string[] }>;
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
  const { task, q } = await searchParams;
  const linkedTaskIds = report.tasks.filter(({ taskId }) => taskId === task).map(({ taskId }) => taskId);
  const say = await getTranslations("measures.list");
  const [taskId] = linkedTaskIds;
  const query = typeof q === "string" ? q.slice(0, 200) : "";
  const reusable = taskId ? await listReusable(actor, { reader, taskId, query }) : [];
  const options = await findMeasureOptions(actor, { reader, linkedTaskIds });
  return (
    <FilingLayout head={<ReportHead report={report} today={day} page={say("new")} />}>
      {taskId && (reusable.length > 0 || query !== "") && (
        <ReuseMeasures
          action={reuseMeasureAction}
          measures={reusable}
          at={{ reportId: report.id, taskId }}
          query={query}
        />
      )}
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
