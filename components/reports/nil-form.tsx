import { useLocale, useTranslations } from "next-intl";
import { FormRadios, FormTextArea } from "@/components/forms/form-fields";
import { ServerForm } from "@/components/forms/server-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { ButtonLink } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { Banner } from "@/components/ui/notices";
import type { Role } from "@/lib/domain/actor";
import { may } from "@/lib/domain/permissions";
import { stepsFor } from "@/lib/domain/report-workflow";
import type { FormAction } from "@/lib/http/form-state";
import { formatDate } from "@/lib/i18n/format";
import { paths } from "@/lib/paths";
import type { WorkingReport } from "@/lib/reports/views";
import { StepFields } from "./step-forms";

type NilFormProps = { action: FormAction; report: WorkingReport; roles: readonly Role[] };

/** The two ways to have nothing to say, with what each means; or why this reader cannot say it now. */
export function NilForm({ action, report, roles }: NilFormProps) {
  const say = useTranslations("filing.nil");
  const locale = useLocale();
  const { earlier, hasApprover } = report;
  const isOpen = stepsFor(report.status, roles).includes("submit_nil");
  if (!isOpen || (hasApprover && !may(roles, "approve_report"))) {
    return (
      <NotNow report={report} isOpen={isOpen || report.status === "open" || report.status === "drafting"} />
    );
  }
  const since = earlier && formatDate(earlier.submittedAt.toISOString().slice(0, 10), locale);
  const nothing = { value: "nothing_to_report", label: say("nothing"), hint: say("nothingHint") };
  return (
    <ServerForm action={action}>
      <StepFields reportId={report.id} version={report.version} />
      <FormRadios
        name="kind"
        label={say("kind")}
        chosen={earlier ? "no_change" : "nothing_to_report"}
        choices={
          earlier && since
            ? [
                {
                  value: "no_change",
                  label: say("noChange", { date: since }),
                  hint: (
                    <Link href={paths.reportVersion(earlier.reportId, earlier.number)}>
                      {say("seeEarlier")}
                    </Link>
                  ),
                },
                nothing,
              ]
            : [nothing]
        }
      />
      <FormTextArea
        name="reason"
        label={say("reason")}
        hint={say(earlier ? "reasonHint" : "reasonHintOnly")}
        rows={3}
      />
      {report.status === "drafting" && <p className="text-base">{say("draftStays")}</p>}
      <p className="max-w-text">{say("statement")}</p>
      <div>
        <SubmitButton>{say("submit")}</SubmitButton>
      </div>
    </ServerForm>
  );
}

function NotNow({ report, isOpen }: { report: WorkingReport; isOpen: boolean }) {
  const say = useTranslations("filing.nil");
  return (
    <Banner kind="notice" title={say(isOpen ? "notYours" : "notNow")}>
      <p>{say(isOpen ? (report.hasApprover ? "askApprover" : "askCoordinator") : "notNowLead")}</p>
      <p className="mt-3">
        <ButtonLink look="secondary" href={paths.report(report.id)}>
          {say("toReport")}
        </ButtonLink>
      </p>
    </Banner>
  );
}
