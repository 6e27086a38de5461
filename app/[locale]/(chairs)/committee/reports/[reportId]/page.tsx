import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { PageHead } from "@/components/layout/page-head";
import { ReportView } from "@/components/reports/report-view";
import { BackLink } from "@/components/ui/way-back";
import { requireActor } from "@/lib/auth/actor";
import { today } from "@/lib/clock";
import { findCommitteeReport } from "@/lib/committee/queries";
import { whichReportSchema } from "@/lib/committee/schema";
import { formatInstant, formatNumber } from "@/lib/i18n/format";
import { paths } from "@/lib/paths";

type ReportProps = { params: Promise<{ reportId: string }> };

async function load({ params }: ReportProps) {
  const actor = await requireActor("chairs");
  const asked = whichReportSchema.safeParse(await params);
  if (!asked.success) return notFound();
  return (await findCommitteeReport(actor, { ...asked.data, reader: await getLocale() })) ?? notFound();
}

export async function generateMetadata(props: ReportProps): Promise<Metadata> {
  const [{ parliament, document }, say] = await Promise.all([
    load(props),
    getTranslations("dashboard.committee"),
  ]);
  return { title: say("reportTitle", { parliament: parliament.text, document: document.code }) };
}

/** What a parliament submitted, for the chair of the committee in charge. */
export default async function CommitteeReportPage(props: ReportProps) {
  const [report, locale, say] = await Promise.all([
    load(props),
    getLocale(),
    getTranslations("dashboard.committee"),
  ]);
  const { document, parliament } = report;
  return (
    <>
      <PageHead
        before={<BackLink href={paths.committeeDocument(document.id)}>{document.code}</BackLink>}
        title={say("reportTitle", { parliament: parliament.text, document: document.code })}
        lead={say("version", {
          n: formatNumber(report.number, locale),
          date: formatInstant(report.submittedAt, locale),
        })}
      />
      <ReportView
        content={report.content}
        tasks={report.tasks}
        repliedTo={report.repliedTo}
        today={today()}
      />
    </>
  );
}
