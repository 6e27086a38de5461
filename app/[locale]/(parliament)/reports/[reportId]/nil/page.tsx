import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { FilingLayout } from "@/components/layout/page-head";
import { NilForm } from "@/components/reports/nil-form";
import { ReportHead } from "@/components/reports/report-head";
import { reportOfPage } from "@/lib/reports/of-page";

import { submitNilAction } from "../actions";

type NilProps = { params: Promise<{ reportId: string }> };

export async function generateMetadata({ params }: NilProps): Promise<Metadata> {
  const { report } = await reportOfPage((await params).reportId);
  const [say, common] = await Promise.all([getTranslations("filing.nil"), getTranslations("common")]);
  return {
    title: report ? say("pageTitle", { title: report.document.title.text }) : common("notFound.title"),
  };
}

/** A report in one step: nothing has changed, or nothing to report. */
export default async function NilPage({ params }: NilProps) {
  const { actor, report, day } = await reportOfPage((await params).reportId);
  if (!report) notFound();
  const say = await getTranslations("filing.nil");
  return (
    <FilingLayout head={<ReportHead report={report} today={day} page={say("title")} />}>
      <NilForm action={submitNilAction} report={report} roles={actor.roles} />
    </FilingLayout>
  );
}
