import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { FilingLayout } from "@/components/layout/page-head";
import { NilForm } from "@/components/reports/nil-form";
import { ReportHead } from "@/components/reports/report-head";
import { requireActor } from "@/lib/auth/actor";
import { today } from "@/lib/clock";
import { routeId } from "@/lib/http/route-id";
import { findReport } from "@/lib/reports/queries";
import { submitNilAction } from "../actions";

type NilProps = { params: Promise<{ reportId: string }> };

export async function generateMetadata({ params }: NilProps): Promise<Metadata> {
  const say = await getTranslations("filing.nil");
  const { report } = await load(params);
  return { title: say("pageTitle", { title: report.document.title.text }) };
}

/** A report in one step: nothing has changed, or nothing to report. */
export default async function NilPage({ params }: NilProps) {
  const { actor, report } = await load(params);
  const say = await getTranslations("filing.nil");
  return (
    <FilingLayout head={<ReportHead report={report} today={today()} page={say("title")} />}>
      <NilForm action={submitNilAction} report={report} roles={actor.roles} />
    </FilingLayout>
  );
}

async function load(params: NilProps["params"]) {
  const actor = await requireActor("parliament");
  const { reportId } = await params;
  const reader = await getLocale();
  const report = await findReport(actor, { reportId: routeId(reportId), reader, today: today() });
  return { actor, report: report ?? notFound() };
}
