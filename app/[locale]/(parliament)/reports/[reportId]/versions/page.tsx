import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { FilingLayout } from "@/components/layout/page-head";
import { MoveList } from "@/components/reports/move-list";
import { ReportHead } from "@/components/reports/report-head";
import { VersionList } from "@/components/reports/version-list";
import { requireActor } from "@/lib/auth/actor";
import { today } from "@/lib/clock";
import { routeId } from "@/lib/http/route-id";
import { findReport, listMoves, listVersions } from "@/lib/reports/queries";

type VersionsProps = { params: Promise<{ reportId: string }> };

export async function generateMetadata({ params }: VersionsProps): Promise<Metadata> {
  const say = await getTranslations("filing.versions");
  const { report } = await load(params);
  return { title: say("pageTitle", { title: report.document.title.text }) };
}

/** Every version that was submitted and every step that was taken. */
export default async function VersionsPage({ params }: VersionsProps) {
  const { actor, report } = await load(params);
  const say = await getTranslations("filing.versions");
  const versions = await listVersions(actor, { reportId: report.id });
  const moves = await listMoves(actor, { reportId: report.id });
  return (
    <FilingLayout head={<ReportHead report={report} today={today()} page={say("title")} />}>
      <VersionList report={report} versions={versions} />
      <h2 className="mt-10 mb-3">{say("steps")}</h2>
      <MoveList moves={moves} />
    </FilingLayout>
  );
}

async function load(params: VersionsProps["params"]) {
  const actor = await requireActor("parliament");
  const { reportId } = await params;
  const reader = await getLocale();
  const report = await findReport(actor, { reportId: routeId(reportId), reader, today: today() });
  return { actor, report: report ?? notFound() };
}
