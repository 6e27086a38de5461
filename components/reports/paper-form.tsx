import { useTranslations } from "next-intl";
import { FormDateField, FormTextField } from "@/components/forms/form-fields";
import { ServerForm } from "@/components/forms/server-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { Link } from "@/components/ui/link";
import type { CalendarDate } from "@/lib/domain/calendar-date";
import type { FormAction } from "@/lib/http/form-state";
import { paths } from "@/lib/paths";
import type { CheckedReport } from "@/lib/reports/views";
import { StepFields } from "./step-forms";

type PaperFormProps = { report: CheckedReport; today: CalendarDate; action: FormAction };

/** The way for who approves with a pen: print, sign, record it here. Folded away, because most approve on the screen. */
export function PaperForm({ report, today, action }: PaperFormProps) {
  const say = useTranslations("paper.approve");
  const date = useTranslations("common.date");
  return (
    <details id="paper" className="mt-8">
      <summary className="link w-fit">{say("summary")}</summary>
      <div className="mt-4 border-line border-s-4 ps-4">
        <p className="max-w-text">{say("lead")}</p>
        <p className="mt-2 mb-6">
          <Link href={paths.reportPrint(report.id)}>{say("print")}</Link>
        </p>
        <ServerForm action={action}>
          <StepFields reportId={report.id} version={report.version} />
          <FormTextField
            name="signatory"
            label={say("signatory")}
            hint={say("signatoryHint")}
            maxLength={200}
          />
          <FormDateField
            name="signedOn"
            label={say("signedOn")}
            value={today}
            words={{ day: date("day"), month: date("month"), year: date("year") }}
          />
          <FormTextField
            name="paperMark"
            label={say("mark")}
            hint={say("markHint")}
            dir="ltr"
            width="medium"
            autoComplete="off"
            spellCheck={false}
          />
          <div>
            <SubmitButton look="secondary">{say("button")}</SubmitButton>
          </div>
        </ServerForm>
      </div>
    </details>
  );
}
