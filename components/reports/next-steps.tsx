import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button";
import { Banner } from "@/components/ui/notices";
import type { Role } from "@/lib/domain/actor";
import type { CalendarDate } from "@/lib/domain/calendar-date";
import { may } from "@/lib/domain/permissions";
import { stepsFor } from "@/lib/domain/report-workflow";
import type { FormAction } from "@/lib/http/form-state";
import { paths } from "@/lib/paths";
import type { CheckedReport } from "@/lib/reports/views";
import { PaperForm } from "./paper-form";
import { ReasonForm, SendForm, type SendStep } from "./step-forms";

type NextStepsProps = {
  report: CheckedReport;
  roles: readonly Role[];
  today: CalendarDate;
  actions: Record<SendStep | "send_back" | "approve_on_paper", FormAction>;
};

/** What happens next, said before the button that makes it happen. */
export function NextSteps({ report, roles, today, actions }: NextStepsProps) {
  const say = useTranslations("filing.check");
  if (report.status !== "drafting" && report.status !== "in_clearance") return <NotADraft report={report} />;
  const step = sendStep(report, roles);
  const steps = stepsFor(report.status, roles);
  return (
    <section aria-labelledby="next-head" className="not-printed mt-12">
      <h2 id="next-head" className="mb-3">
        {say("nextHead")}
      </h2>
      {step === null && <p>{say(may(roles, "write_report") ? "waitsForCoordinator" : "waitsForOthers")}</p>}
      {step !== null && <Send report={report} step={step} action={actions[step]} />}
      {steps.includes("approve_on_paper") && report.blocking.length === 0 && (
        <PaperForm report={report} today={today} action={actions.approve_on_paper} />
      )}
      {steps.includes("send_back") && (
        <ReasonForm
          step="send_back"
          action={actions.send_back}
          reportId={report.id}
          version={report.version}
        />
      )}
    </section>
  );
}

function Send({ report, step, action }: { report: CheckedReport; step: SendStep; action: FormAction }) {
  const say = useTranslations("filing.check");
  if (report.blocking.length > 0) {
    return (
      <>
        <p className="mb-4">{say("firstCorrect")}</p>
        <ToReport report={report} />
      </>
    );
  }
  return (
    <>
      <p className="max-w-text">{say(`next.${step}`)}</p>
      <p className="my-4 max-w-text">{say(step === "send_for_clearance" ? "statementDraft" : "statement")}</p>
      <SendForm
        action={action}
        step={step}
        reportId={report.id}
        version={report.version}
        seen={report.mark}
      />
    </>
  );
}

/** A page of a draft that is not there: not begun, or already sent on. Nothing is ever sent twice. */
function NotADraft({ report }: { report: CheckedReport }) {
  const say = useTranslations("filing.check");
  const isNew = report.status === "open" || report.status === "returned";
  return (
    <Banner kind="notice" title={say(isNew ? "nothingYet" : "alreadySent")}>
      <p className="mb-3">{say(isNew ? "nothingYetLead" : "alreadySentLead")}</p>
      <ToReport report={report} />
    </Banner>
  );
}

function ToReport({ report }: { report: CheckedReport }) {
  const say = useTranslations("filing.check");
  return (
    <ButtonLink look="secondary" href={paths.report(report.id)}>
      {say("toReport")}
    </ButtonLink>
  );
}

/** The one step that sends the draft on, for this reader and this parliament. */
function sendStep(report: CheckedReport, roles: readonly Role[]): SendStep | null {
  const steps = stepsFor(report.status, roles);
  if (steps.includes("approve")) return "approve";
  if (report.hasApprover) return steps.includes("send_for_clearance") ? "send_for_clearance" : null;
  return steps.includes("submit") ? "submit" : null;
}
