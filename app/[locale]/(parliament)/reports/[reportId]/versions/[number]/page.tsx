import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { FilingLayout } from "@/components/layout/page-head";
import { ReportHead } from "@/components/reports/report-head";
import { ReportView } from "@/components/reports/report-view";
import { VersionFacts } from "@/components/reports/version-facts";
import { versionOfPage } from "@/lib/reports/of-page";

type VersionProps = { params: Promise<{ reportId: string; number: string }> };

export async function generateMetadata({ params }: VersionProps): Promise<Metadata> {
  const { reportId, number } = await params;
  const { version } = await versionOfPage(reportId, number);
  const [say, common] = await Promise.all([getTranslations("filing.versions"), getTranslations("common")]);
  if (!version) return { title: common("notFound.title") };
  return { title: `${say("version", { number: version.number })} – ${version.receipt}` };
}

/** One submitted version, as it was and for ever. */
export default async function VersionPage({ params }: VersionProps) {
  const { reportId, number } = await params;
  const { version, day } = await versionOfPage(reportId, number);
  if (!version) notFound();
  const say = await getTranslations("filing.versions");
  return (
    <FilingLayout
      head={<ReportHead report={version} today={day} page={say("version", { number: version.number })} />}
    >
      <VersionFacts version={version} />
      <ReportView content={version.content} tasks={version.tasks} repliedTo={version.repliedTo} today={day} />
    </FilingLayout>
  );
}
