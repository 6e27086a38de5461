import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { FilingLayout } from "@/components/layout/page-head";
import { MoveList } from "@/components/reports/move-list";
import { ReportHead } from "@/components/reports/report-head";
import { VersionList } from "@/components/reports/version-list";
import { reportOfPage } from "@/lib/reports/of-page";
import { listMoves, listVersions } from "@/lib/reports/queries";

type VersionsProps = { params: Promise<{ reportId: string }> };

export async function generateMetadata({ params }: VersionsProps): Promise<Metadata> {
  const { report } = await reportOfPage((await params).reportId);
  const [say, common] = await Promise.all([getTranslations("filing.versions"), getTranslations("common")]);
  return {
    title: report ? say("pageTitle", { title: report.document.title.text }) : common("notFound.title"),
  };
}

/** Every version that was submitted and every step that was taken. */
export default async function VersionsPage({ params }: VersionsProps) {
  const { actor, report, day } = await reportOfPage((await params).reportId);
  if (!report) notFound();
  const say = await getTranslations("filing.versions");
  const versions = await listVersions(actor, { reportId: report.id });
  const moves = await listMoves(actor, { reportId: report.id });
  return (
    <FilingLayout head={<ReportHead report={report} today={day} page={say("title")} />}>
      <VersionList report={report} versions={versions} />
      <h2 className="mt-10 mb-3">{say("steps")}</h2>
      <MoveList moves={moves} />
    </FilingLayout>
  );
}
