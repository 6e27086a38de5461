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
import { ReasonForm, UpdateForm } from "./step-forms";

type ReadOnlyReportProps = {
  report: CheckedReport;
  /** The version that stands, where one was submitted. */
  version: ReadableVersion | null;
  today: CalendarDate;
  /** The steps that the reader may try. */
  steps: readonly ReportStep[];
  withdrawAction: FormAction;
  updateAction: FormAction;
  moves: readonly MoveLine[];
};

/** A report that is not the reader's to write in now: whose turn it is, the step they may take, and what it says. */
export function ReadOnlyReport(props: ReadOnlyReportProps) {
  const { report, version, today, steps, withdrawAction, updateAction, moves } = props;
  const isFiled = report.status === "submitted" || report.status === "accepted";
  const filed = isFiled ? version : null;
  const hasDraft = report.status === "in_clearance" || report.status === "drafting";
  return (
    <>
      <Standing report={report} filed={filed} moves={moves} />
      <div className="mb-10">
        <Ways report={report} filed={filed} steps={steps} />
        {steps.includes("withdraw") && (
          <ReasonForm step="withdraw" action={withdrawAction} reportId={report.id} version={report.version} />
        )}
        {steps.includes("update") && today <= report.cycle.closesOn && (
          <UpdateForm action={updateAction} reportId={report.id} version={report.version} />
        )}
      </div>
      {filed && (
        <ReportView content={filed.content} tasks={filed.tasks} repliedTo={filed.repliedTo} today={today} />
      )}
      {!filed && hasDraft && (
        <ReportView content={report.content} tasks={report.tasks} repliedTo={report.points} today={today} />
      )}
    </>
  );
}

type StandingProps = {
  report: CheckedReport;
  filed: ReadableVersion | null;
  moves: readonly MoveLine[];
};

function Standing({ report, filed, moves }: StandingProps) {
  const say = useTranslations("reports.state");
  const locale = useLocale();
  const reason = report.status === "excused" && moves.find(({ step }) => step === "excuse")?.reason;
  return (
    <div className="mb-8">
      <Banner kind="notice" title={say(`${report.status}.title`)}>
        <p>{say(`${report.status}.lead`)}</p>
        {filed && (
          <p className="mt-1">
            {say("receipt")}{" "}
            <bdi dir="ltr" className="font-bold">
              {filed.receipt}
            </bdi>{" "}
            · {formatInstant(filed.submittedAt, locale)}
          </p>
        )}
        {reason && (
          <p className="mt-1">
            <UserText>{reason}</UserText>
          </p>
        )}
      </Banner>
    </div>
  );
}

function Ways({
  report,
  filed,
  steps,
}: Pick<ReadOnlyReportProps, "report" | "steps"> & Pick<StandingProps, "filed">) {
  const say = useTranslations("reports.state");
  return (
    <ButtonRow>
      {steps.includes("approve") && (
        <ButtonLink href={paths.reportCheck(report.id)}>{say("toApprove")}</ButtonLink>
      )}
      {filed && (
        <ButtonLink look="secondary" href={paths.reportReceipt(report.id)}>
          {say("toReceipt")}
        </ButtonLink>
      )}
    </ButtonRow>
  );
}
