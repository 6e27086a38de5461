import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { FilingLayout } from "@/components/layout/page-head";
import { EarlierTexts } from "@/components/reports/earlier-texts";
import { ReportHead } from "@/components/reports/report-head";
import { reportOfPage } from "@/lib/reports/of-page";
import { listEarlierTexts } from "@/lib/reports/queries";

type TextsProps = { params: Promise<{ reportId: string }> };

export async function generateMetadata({ params }: TextsProps): Promise<Metadata> {
  const { report } = await reportOfPage((await params).reportId);
  const [say, common] = await Promise.all([getTranslations("filing.texts"), getTranslations("common")]);
  return {
    title: report ? say("pageTitle", { title: report.document.title.text }) : common("notFound.title"),
  };
}

/** Everything that somebody typed and the draft no longer shows. */
export default async function TextsPage({ params }: TextsProps) {
  const { actor, report, day } = await reportOfPage((await params).reportId);
  if (!report) notFound();
  const say = await getTranslations("filing.texts");
  const texts = await listEarlierTexts(actor, { reportId: report.id });
  return (
    <FilingLayout head={<ReportHead report={report} today={day} page={say("title")} />}>
      <EarlierTexts report={report} texts={texts} />
    </FilingLayout>
  );
}
