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
  const isTheirs = stepsFor(report.status, roles).includes("submit_nil");
  if (!isTheirs || (report.hasApprover && !may(roles, "approve_report"))) {
    return <NotNow report={report} />;
  }
  return (
    <ServerForm action={action}>
      <StepFields reportId={report.id} version={report.version} />
      <Kinds report={report} />
      <FormTextArea
        name="reason"
        label={say("reason")}
        hint={say(report.earlier ? "reasonHint" : "reasonHintOnly")}
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

/** "Nothing has changed" is offered where there is something that could have. */
function Kinds({ report }: Pick<NilFormProps, "report">) {
  const say = useTranslations("filing.nil");
  const locale = useLocale();
  const { earlier } = report;
  const nothing = { value: "nothing_to_report", label: say("nothing"), hint: say("nothingHint") };
  if (!earlier)
    return <FormRadios name="kind" label={say("kind")} chosen={nothing.value} choices={[nothing]} />;
  const date = formatDate(earlier.submittedAt.toISOString().slice(0, 10), locale);
  const { answers, measures } = earlier.content;
  const answered = answers.filter(({ progress }) => progress !== "no_information").length;
  const seeEarlier = (
    <>
      {say("means", { answered, measures: measures.length })}{" "}
      <Link href={paths.reportVersion(earlier.reportId, earlier.number)}>{say("seeEarlier")}</Link>
    </>
  );
  const unchanged = { value: "no_change", label: say("noChange", { date }), hint: seeEarlier };
  return (
    <FormRadios name="kind" label={say("kind")} chosen={unchanged.value} choices={[unchanged, nothing]} />
  );
}

function NotNow({ report }: { report: WorkingReport }) {
  const isOpen = report.status === "open" || report.status === "drafting";
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
