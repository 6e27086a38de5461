import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button";
import { Banner } from "@/components/ui/notices";
import type { Role } from "@/lib/domain/actor";
import { may } from "@/lib/domain/permissions";
import { stepsFor } from "@/lib/domain/report-workflow";
import type { FormAction } from "@/lib/http/form-state";
import { paths } from "@/lib/paths";
import type { CheckedReport } from "@/lib/reports/views";
import { ReasonForm, SendForm, type SendStep } from "./step-forms";

type NextStepsProps = {
  report: CheckedReport;
  roles: readonly Role[];
  actions: Record<SendStep | "send_back", FormAction>;
};

/** What happens next, said before the button that makes it happen. */
export function NextSteps({ report, roles, actions }: NextStepsProps) {
  const say = useTranslations("filing.check");
  const steps = stepsFor(report.status, roles);
  const step = sendStep(report, roles);
  const isDraft = report.status === "drafting" || report.status === "in_clearance";
  if (!isDraft) {
    const isNew = report.status === "open" || report.status === "returned";
    return (
      <Banner kind="notice" title={say(isNew ? "nothingYet" : "alreadySent")}>
        <p>{say(isNew ? "nothingYetLead" : "alreadySentLead")}</p>
        <p className="mt-3">
          <ButtonLink look="secondary" href={paths.report(report.id)}>
            {say("toReport")}
          </ButtonLink>
        </p>
      </Banner>
    );
  }
  return (
    <section aria-labelledby="next-head" className="not-printed mt-12">
      <h2 id="next-head" className="mb-3">
        {say("nextHead")}
      </h2>
      {step === null && <p>{say(may(roles, "write_report") ? "waitsForCoordinator" : "waitsForOthers")}</p>}
      {step !== null && report.blocking.length > 0 && (
        <>
          <p className="mb-4">{say("firstCorrect")}</p>
          <ButtonLink look="secondary" href={paths.report(report.id)}>
            {say("toReport")}
          </ButtonLink>
        </>
      )}
      {step !== null && report.blocking.length === 0 && (
        <>
          <p className="max-w-text">{say(`next.${step}`)}</p>
          <p className="my-4 max-w-text">
            {say(step === "send_for_clearance" ? "statementDraft" : "statement")}
          </p>
          <SendForm
            action={actions[step]}
            step={step}
            reportId={report.id}
            version={report.version}
            seen={report.mark}
          />
        </>
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

/** The one step that sends the draft on, for this reader and this parliament. */
function sendStep(report: CheckedReport, roles: readonly Role[]): SendStep | null {
  const steps = stepsFor(report.status, roles);
  if (steps.includes("approve")) return "approve";
  if (report.hasApprover) return steps.includes("send_for_clearance") ? "send_for_clearance" : null;
  return steps.includes("submit") ? "submit" : null;
}
