import { useLocale, useTranslations } from "next-intl";
import { ButtonLink, ButtonRow } from "@/components/ui/button";
import { Banner } from "@/components/ui/notices";
import { UserText } from "@/components/ui/source-quote";
import type { CalendarDate } from "@/lib/domain/calendar-date";
import type { ReportStep } from "@/lib/domain/report-workflow";
import type { FormAction } from "@/lib/http/form-state";
import { formatInstant } from "@/lib/i18n/format";
import { paths } from "@/lib/paths";
import type { CheckedReport, MoveLine, ReadableVersion } from "@/lib/reports/views";
import { ReportView } from "./report-view";
import { ReasonForm } from "./step-forms";

type ReadOnlyReportProps = {
  report: CheckedReport;
  /** The version that stands, where one was submitted. */
  version: ReadableVersion | null;
  today: CalendarDate;
  /** The steps that the reader may try. */
  steps: readonly ReportStep[];
  withdrawAction: FormAction;
  moves: readonly MoveLine[];
};

/** A report that is not the reader's to write in now: whose turn it is, the step they may take, and what it says. */
export function ReadOnlyReport({
  report,
  version,
  today,
  steps,
  withdrawAction,
  moves,
}: ReadOnlyReportProps) {
  const say = useTranslations("reports.state");
  const locale = useLocale();
  const isFiled = report.status === "submitted" || report.status === "accepted";
  const shown = isFiled && version ? version : null;
  const reason = moves.find(({ step }) => step === "excuse")?.reason;
  return (
    <>
      <div className="mb-8">
        <Banner kind="notice" title={say(`${report.status}.title`)}>
          <p>{say(`${report.status}.lead`)}</p>
          {shown && (
            <p className="mt-1">
              {say("receipt")}{" "}
              <bdi dir="ltr" className="font-bold">
                {shown.receipt}
              </bdi>{" "}
              · {formatInstant(shown.submittedAt, locale)}
            </p>
          )}
          {report.status === "excused" && reason && (
            <p className="mt-1">
              <UserText>{reason}</UserText>
            </p>
          )}
        </Banner>
      </div>
      <div className="mb-10">
        <ButtonRow>
          {steps.includes("approve") && (
            <ButtonLink href={paths.reportCheck(report.id)}>{say("toApprove")}</ButtonLink>
          )}
          {shown && (
            <ButtonLink look="secondary" href={paths.reportReceipt(report.id)}>
              {say("toReceipt")}
            </ButtonLink>
          )}
        </ButtonRow>
        {steps.includes("withdraw") && (
          <ReasonForm step="withdraw" action={withdrawAction} reportId={report.id} version={report.version} />
        )}
      </div>
      {(shown || ["in_clearance", "drafting"].includes(report.status)) && (
        <ReportView
          content={shown?.content ?? report.content}
          tasks={shown?.tasks ?? report.tasks}
          repliedTo={shown?.repliedTo ?? report.points}
          today={today}
        />
      )}
    </>
  );
}
