import { useLocale, useTranslations } from "next-intl";
import { FormTextArea } from "@/components/forms/form-fields";
import { ServerForm } from "@/components/forms/server-form";
import { SubmitButton } from "@/components/forms/submit-button";
import type { FormAction } from "@/lib/http/form-state";

/** A step that sends what the page shows; `seen` names that content. */
export type SendStep = "send_for_clearance" | "approve" | "submit";

type SendFormProps = { action: FormAction; step: SendStep; reportId: string; version: number; seen: string };

/** One button that says the act and the addressee. */
export function SendForm({ action, step, reportId, version, seen }: SendFormProps) {
  const say = useTranslations("filing.check.steps");
  return (
    <ServerForm action={action}>
      <StepFields reportId={reportId} version={version} />
      <input type="hidden" name="seen" value={seen} />
      <div>
        <SubmitButton>{say(step)}</SubmitButton>
      </div>
    </ServerForm>
  );
}

type ReasonFormProps = {
  action: FormAction;
  step: "send_back" | "withdraw";
  reportId: string;
  version: number;
};

/** A step that says why, folded away because it is rarely the one wanted. */
export function ReasonForm({ action, step, reportId, version }: ReasonFormProps) {
  const say = useTranslations("filing.reasoned");
  return (
    <details className="mt-8">
      <summary className="link w-fit">{say(`${step}.summary`)}</summary>
      <div className="mt-4 border-line border-s-4 ps-4">
        <ServerForm action={action}>
          <StepFields reportId={reportId} version={version} />
          <FormTextArea name="reason" label={say(`${step}.reason`)} hint={say(`${step}.hint`)} rows={3} />
          <div>
            <SubmitButton look="secondary">{say(`${step}.button`)}</SubmitButton>
          </div>
        </ServerForm>
      </div>
    </details>
  );
}

/** Opens an accepted report again, with what that means. */
export function UpdateForm({
  action,
  reportId,
  version,
}: Pick<SendFormProps, "action" | "reportId" | "version">) {
  const say = useTranslations("filing.update");
  return (
    <details className="mt-8">
      <summary className="link w-fit">{say("summary")}</summary>
      <div className="mt-4 border-line border-s-4 ps-4">
        <p className="mb-4 max-w-text">{say("lead")}</p>
        <ServerForm action={action}>
          <StepFields reportId={reportId} version={version} />
          <div>
            <SubmitButton look="secondary">{say("button")}</SubmitButton>
          </div>
        </ServerForm>
      </div>
    </details>
  );
}

/** What every step of a report sends with it. */
export function StepFields({ reportId, version }: { reportId: string; version: number }) {
  const locale = useLocale();
  return (
    <>
      <input type="hidden" name="reportId" value={reportId} />
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="otherwiseIn" value={locale} />
    </>
  );
}
