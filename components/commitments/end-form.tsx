import { useTranslations } from "next-intl";
import { FormRadios, FormSelect, FormTextArea } from "@/components/forms/form-fields";
import { ServerForm } from "@/components/forms/server-form";
import { SubmitButton } from "@/components/forms/submit-button";
import type { CommitmentToEnd, Successor } from "@/lib/commitments/views";
import { ENDING_STEPS } from "@/lib/domain/commitment-lifecycle";
import type { FormAction } from "@/lib/http/form-state";

/** Ends a commitment in one of four ways, each with what it must say. */
export function EndForm({ commitment, action }: { commitment: CommitmentToEnd; action: FormAction }) {
  const say = useTranslations("commitments.ending");
  return (
    <ServerForm action={action} guardsLeaving>
      <input type="hidden" name="commitmentId" value={commitment.id} />
      <input type="hidden" name="version" value={commitment.version} />
      <FormRadios
        name="step"
        label={say("step")}
        choices={ENDING_STEPS.map((value) => ({
          value,
          label: say(`steps.${value}`),
          hint: say(`hints.${value}`),
        }))}
      />
      <FormTextArea name="because" label={say("because")} hint={say("becauseHint")} rows={3} />
      <FormSelect name="successor" label={say("successor")}>
        <option value="">{say("noSuccessor")}</option>
        {commitment.successors.map((successor) => (
          <SuccessorOption key={successor.id} successor={successor} />
        ))}
      </FormSelect>
      <div>
        <SubmitButton>{say("button")}</SubmitButton>
      </div>
    </ServerForm>
  );
}

/** A list shows little of a sentence, so it is cut at a word. */
const SUMMARY_MAX = 70;

function SuccessorOption({ successor: { id, cited, summary, asksTheSame } }: { successor: Successor }) {
  const say = useTranslations("commitments.ending");
  const short =
    summary.text.length > SUMMARY_MAX
      ? `${summary.text.slice(0, summary.text.lastIndexOf(" ", SUMMARY_MAX))} …`
      : summary.text;
  return <option value={id}>{asksTheSame ? say("sameAct", { cited }) : `${cited} – ${short}`}</option>;
}
