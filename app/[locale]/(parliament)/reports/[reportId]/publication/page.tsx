import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { FilingLayout } from "@/components/layout/page-head";
import { PublicationForm } from "@/components/reports/publication-form";
import { ReportHead } from "@/components/reports/report-head";
import { reportOfPage } from "@/lib/reports/of-page";
import { findPublication } from "@/lib/reports/publication";
import { choosePublicationAction } from "../actions";

type PublicationProps = { params: Promise<{ reportId: string }> };

export async function generateMetadata({ params }: PublicationProps): Promise<Metadata> {
  const { report } = await reportOfPage((await params).reportId);
  const [say, common] = await Promise.all([getTranslations("publication"), getTranslations("common")]);
  return {
    title: report ? say("pageTitle", { title: report.document.title.text }) : common("notFound.title"),
  };
}

/** What of a submitted report everybody may read; chosen by the coordinator. */
export default async function PublicationPage({ params }: PublicationProps) {
  const { actor, report, day } = await reportOfPage((await params).reportId);
  const publication = report && (await findPublication(actor, { reportId: report.id }));
  if (!report || !publication) notFound();
  const say = await getTranslations("publication");
  return (
    <FilingLayout head={<ReportHead report={report} today={day} page={say("title")} />}>
      <PublicationForm action={choosePublicationAction} report={report} publication={publication} />
    </FilingLayout>
  );
}
