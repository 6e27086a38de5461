import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { FilingLayout } from "@/components/layout/page-head";
import { OfflineForm } from "@/components/offline/offline-form";
import { ReportHead } from "@/components/reports/report-head";
import { may } from "@/lib/domain/permissions";
import { reportOfPage } from "@/lib/reports/of-page";

type OfflineProps = {
  params: Promise<{ reportId: string }>;
  searchParams: Promise<{ refused?: string | string[] }>;
};

export async function generateMetadata({ params }: OfflineProps): Promise<Metadata> {
  const { report } = await reportOfPage((await params).reportId);
  const [say, common] = await Promise.all([getTranslations("offline.page"), getTranslations("common")]);
  return {
    title: report ? say("pageTitle", { title: report.document.title.text }) : common("notFound.title"),
  };
}

/** Where a report leaves as a Word form and comes back filled. */
export default async function OfflinePage({ params, searchParams }: OfflineProps) {
  const { actor, report, day } = await reportOfPage((await params).reportId);
  if (!report || !may(actor.roles, "write_report")) notFound();
  const { refused } = await searchParams;
  const say = await getTranslations("offline.page");
  return (
    <FilingLayout head={<ReportHead report={report} today={day} page={say("title")} />}>
      <OfflineForm reportId={report.id} refused={typeof refused === "string" ? refused : null} />
    </FilingLayout>
  );
}
