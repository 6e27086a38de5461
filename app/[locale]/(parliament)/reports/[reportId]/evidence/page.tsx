import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { CheckRead, ReplyForm } from "@/components/evidence-checks/check-read";
import { ReportHead } from "@/components/reports/report-head";
import { Banner } from "@/components/ui/notices";
import { findEvidenceCheck } from "@/lib/evidence-checks/queries";
import { formatDate } from "@/lib/i18n/format";
import { reportOfPage } from "@/lib/reports/of-page";
import { replyToChecksAction } from "./actions";

type EvidenceProps = {
  params: Promise<{ reportId: string }>;
  searchParams: Promise<{ done?: string | string[] }>;
};

async function load(params: EvidenceProps["params"]) {
  const { actor, report, reader, day } = await reportOfPage((await params).reportId);
  const check = report && (await findEvidenceCheck(actor, { reportId: report.id, reader }));
  return { report, check, reader, day };
}

export async function generateMetadata({ params }: EvidenceProps): Promise<Metadata> {
  const [{ report, check }, say, common] = await Promise.all([
    load(params),
    getTranslations("evidence"),
    getTranslations("common"),
  ]);
  if (!report || !check) return { title: common("notFound.title") };
  return { title: say("ownTitle", { title: report.document.title.text }) };
}

/** What the Secretariat found of a report's evidence, and the parliament's right of reply. */
export default async function EvidencePage({ params, searchParams }: EvidenceProps) {
  const [{ report, check, reader, day }, { done }, say] = await Promise.all([
    load(params),
    searchParams,
    getTranslations("evidence"),
  ]);
  if (!report || !check?.replyUntil) notFound();
  const date = formatDate(check.replyUntil, reader);
  return (
    <>
      <ReportHead report={report} today={day} page={say("ownHead")} />
      <div className="flex flex-col gap-6">
        {done === "reply" && <Banner kind="done" title={say("done.reply")} />}
        <p className="max-w-text">{say(check.canReply ? "ownLead" : "ownOver", { date })}</p>
        {check.canReply ? (
          <ReplyForm check={check} action={replyToChecksAction} />
        ) : (
          <CheckRead check={check} />
        )}
      </div>
    </>
  );
}
