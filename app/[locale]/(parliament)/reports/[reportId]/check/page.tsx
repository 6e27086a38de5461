import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { FilingLayout } from "@/components/layout/page-head";
import { NextSteps } from "@/components/reports/next-steps";
import { ChangeBeside, ChangeSummary, ProblemBeside, ProblemSummary } from "@/components/reports/problems";
import { ReportHead } from "@/components/reports/report-head";
import { ReportView } from "@/components/reports/report-view";
import { fieldId } from "@/components/ui/field";
import { paths } from "@/lib/paths";
import { reportOfPage } from "@/lib/reports/of-page";

import {
  approveAction,
  approveOnPaperAction,
  sendBackAction,
  sendForClearanceAction,
  submitAction,
} from "../actions";

type CheckProps = { params: Promise<{ reportId: string }> };

export async function generateMetadata({ params }: CheckProps): Promise<Metadata> {
  const { report } = await reportOfPage((await params).reportId);
  const [say, common] = await Promise.all([getTranslations("filing.check"), getTranslations("common")]);
  return {
    title: report ? say("pageTitle", { title: report.document.title.text }) : common("notFound.title"),
  };
}

/** The draft as it would be sent: what is wrong with it, what it says, what happens next, one button. */
export default async function CheckPage({ params }: CheckProps) {
  const { actor, report, day } = await reportOfPage((await params).reportId);
  if (!report) notFound();
  const say = await getTranslations("filing.check");
  const isDraft = report.status === "drafting" || report.status === "in_clearance";
  const changeHref = (field: string) => `${paths.report(report.id)}#${fieldId(field)}`;
  const problems = isDraft ? [...report.blocking, ...report.warnings] : [];
  return (
    <FilingLayout head={<ReportHead report={report} today={day} page={say("title")} />}>
      {isDraft && <ProblemSummary report={report} changeHref={changeHref} />}
      {isDraft && <ChangeSummary changes={report.changes} />}
      {isDraft && (
        <ReportView
          content={report.content}
          tasks={report.tasks}
          repliedTo={report.points}
          today={day}
          {...(report.status === "drafting" && { changeHref })}
          beside={(field) => (
            <>
              <ChangeBeside changes={report.changes} field={field} />
              <ProblemBeside problems={problems} field={field} />
            </>
          )}
        />
      )}
      <NextSteps
        report={report}
        roles={actor.roles}
        today={day}
        actions={{
          send_for_clearance: sendForClearanceAction,
          approve: approveAction,
          submit: submitAction,
          send_back: sendBackAction,
          approve_on_paper: approveOnPaperAction,
        }}
      />
    </FilingLayout>
  );
}
