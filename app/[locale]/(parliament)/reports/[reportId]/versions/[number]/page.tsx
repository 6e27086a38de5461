import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { FilingLayout } from "@/components/layout/page-head";
import { ReportHead } from "@/components/reports/report-head";
import { ReportView } from "@/components/reports/report-view";
import { VersionFacts } from "@/components/reports/version-facts";
import { requireActor } from "@/lib/auth/actor";
import { today } from "@/lib/clock";
import { routeId } from "@/lib/http/route-id";
import { findVersion } from "@/lib/reports/queries";

type VersionProps = { params: Promise<{ reportId: string; number: string }> };

export async function generateMetadata({ params }: VersionProps): Promise<Metadata> {
  const say = await getTranslations("filing.versions");
  const { version } = await load(params);
  return { title: `${say("version", { number: version.number })} – ${version.receipt}` };
}

/** One submitted version, as it was and for ever. */
export default async function VersionPage({ params }: VersionProps) {
  const { version } = await load(params);
  const say = await getTranslations("filing.versions");
  const day = today();
  return (
    <FilingLayout
      head={<ReportHead report={version} today={day} page={say("version", { number: version.number })} />}
    >
      <VersionFacts version={version} />
      <ReportView content={version.content} tasks={version.tasks} repliedTo={version.repliedTo} today={day} />
    </FilingLayout>
  );
}

async function load(params: VersionProps["params"]) {
  const actor = await requireActor("parliament");
  const { reportId, number } = await params;
  if (!/^[1-9]\d{0,5}$/.test(number)) notFound();
  const asked = {
    reportId: routeId(reportId),
    number: Number(number),
    reader: await getLocale(),
    today: today(),
  };
  return { version: (await findVersion(actor, asked)) ?? notFound() };
}
