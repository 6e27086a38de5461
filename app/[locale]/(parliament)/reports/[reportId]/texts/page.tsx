import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { FilingLayout } from "@/components/layout/page-head";
import { EarlierTexts } from "@/components/reports/earlier-texts";
import { ReportHead } from "@/components/reports/report-head";
import { requireActor } from "@/lib/auth/actor";
import { today } from "@/lib/clock";
import { routeId } from "@/lib/http/route-id";
import { findReport, listEarlierTexts } from "@/lib/reports/queries";

type TextsProps = { params: Promise<{ reportId: string }> };

export async function generateMetadata({ params }: TextsProps): Promise<Metadata> {
  const say = await getTranslations("filing.texts");
  const { report } = await load(params);
  return { title: say("pageTitle", { title: report.document.title.text }) };
}

/** Everything that somebody typed and the draft no longer shows. */
export default async function TextsPage({ params }: TextsProps) {
  const { actor, report } = await load(params);
  const say = await getTranslations("filing.texts");
  const texts = await listEarlierTexts(actor, { reportId: report.id });
  return (
    <FilingLayout head={<ReportHead report={report} today={today()} page={say("title")} />}>
      <EarlierTexts report={report} texts={texts} />
    </FilingLayout>
  );
}

async function load(params: TextsProps["params"]) {
  const actor = await requireActor("parliament");
  const { reportId } = await params;
  const reader = await getLocale();
  const report = await findReport(actor, { reportId: routeId(reportId), reader, today: today() });
  return { actor, report: report ?? notFound() };
}
