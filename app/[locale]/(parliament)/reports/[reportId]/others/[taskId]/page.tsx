import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { FilingLayout } from "@/components/layout/page-head";
import { OthersMeasures } from "@/components/reports/others-measures";
import { ReportHead } from "@/components/reports/report-head";
import { reportOfPage } from "@/lib/reports/of-page";

type OthersProps = { params: Promise<{ reportId: string; taskId: string }> };

export async function generateMetadata({ params }: OthersProps): Promise<Metadata> {
  const { reportId, taskId } = await params;
  const { report } = await reportOfPage(reportId);
  const [say, common] = await Promise.all([getTranslations("reports.others"), getTranslations("common")]);
  const task = report?.tasks.find((each) => each.taskId === taskId);
  return { title: task ? say("pageTitle", { label: task.label }) : common("notFound.title") };
}

/** What other parliaments published on the act that one task asks for. */
export default async function OthersPage({ params }: OthersProps) {
  const { reportId, taskId } = await params;
  const { report, day } = await reportOfPage(reportId);
  const task = report?.tasks.find((each) => each.taskId === taskId);
  if (!report || !task) notFound();
  const say = await getTranslations("reports.others");
  return (
    <FilingLayout head={<ReportHead report={report} today={day} page={say("title")} />}>
      <OthersMeasures report={report} task={task} today={day} />
    </FilingLayout>
  );
}
