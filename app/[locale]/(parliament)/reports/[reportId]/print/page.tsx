import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { FilingLayout } from "@/components/layout/page-head";
import { DraftPaper, SignatureLines } from "@/components/reports/draft-paper";
import { ReportHead } from "@/components/reports/report-head";
import { ReportView } from "@/components/reports/report-view";
import { EmptyState } from "@/components/ui/notices";
import { paths } from "@/lib/paths";
import { reportOfPage } from "@/lib/reports/of-page";
import { wholeAddress } from "@/lib/whole-address";

type PrintProps = { params: Promise<{ reportId: string }> };

export async function generateMetadata({ params }: PrintProps): Promise<Metadata> {
  const { report } = await reportOfPage((await params).reportId);
  const [say, common] = await Promise.all([getTranslations("paper.print"), getTranslations("common")]);
  return {
    title: report ? say("pageTitle", { title: report.document.title.text }) : common("notFound.title"),
  };
}

/** The draft as a paper to be signed, with the mark of what it says. The browser prints it, also into a tagged PDF. */
export default async function PrintPage({ params }: PrintProps) {
  const { report, reader, day } = await reportOfPage((await params).reportId);
  if (!report) notFound();
  const say = await getTranslations("paper.print");
  const isDraft = report.status === "drafting" || report.status === "in_clearance";
  const address = wholeAddress(reader, paths.reportCheck(report.id));
  return (
    <FilingLayout head={<ReportHead report={report} today={day} page={say("title")} />}>
      {isDraft ? (
        <>
          <DraftPaper report={report} address={address} />
          <ReportView content={report.content} tasks={report.tasks} repliedTo={report.points} today={day} />
          <SignatureLines report={report} />
        </>
      ) : (
        <EmptyState title={say("nothing")}>{null}</EmptyState>
      )}
    </FilingLayout>
  );
}
