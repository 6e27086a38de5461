import { useTranslations } from "next-intl";
import { FormDateField, FormTextArea } from "@/components/forms/form-fields";
import { ServerForm } from "@/components/forms/server-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { ButtonRow } from "@/components/ui/button";
import type { ExtensionView } from "@/lib/filings/views";
import type { FormAction } from "@/lib/http/form-state";

/** A parliament asks for a later day. */
export function AskExtensionForm({ reportId, action }: { reportId: string; action: FormAction }) {
  const say = useTranslations("filings.ask");
  return (
    <ServerForm action={action} guardsLeaving>
      <input type="hidden" name="reportId" value={reportId} />
      <FormDateField name="until" label={say("until")} hint={say("untilHint")} words={useDateWords()} />
      <FormTextArea name="reason" label={say("reason")} hint={say("reasonHint")} rows={4} />
      <div>
        <SubmitButton>{say("button")}</SubmitButton>
      </div>
    </ServerForm>
  );
}

/** An officer grants the day asked for, or another, or refuses; the button says which. */
export function DecideExtensionForm({ request, action }: { request: ExtensionView; action: FormAction }) {
  const say = useTranslations("filings.decide");
  return (
    <ServerForm action={action} guardsLeaving>
      <input type="hidden" name="requestId" value={request.id} />
      <FormDateField
        name="until"
        label={say("until")}
        hint={say("untilHint")}
        value={request.until}
        words={useDateWords()}
      />
      <FormTextArea name="answer" label={say("answer")} hint={say("answerHint")} rows={3} />
      <ButtonRow>
        <SubmitButton name="decision" value="grant">
          {say("grant")}
        </SubmitButton>
        <SubmitButton look="secondary" name="decision" value="refuse">
          {say("refuse")}
        </SubmitButton>
      </ButtonRow>
    </ServerForm>
  );
}

function useDateWords() {
  const date = useTranslations("common.date");
  return { day: date("day"), month: date("month"), year: date("year") };
}
