import { useTranslations } from "next-intl";
import { FormTextArea } from "@/components/forms/form-fields";
import { ServerForm } from "@/components/forms/server-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { ActFields } from "@/components/intake/act-fields";
import type { CorrectionShown, CorrectionToMake } from "@/lib/commitments/correction-views";
import type { FormAction } from "@/lib/http/form-state";

type CorrectionFormProps = {
  commitment: CorrectionToMake;
  /** A correction written down before and not done, to begin with. */
  begun: CorrectionShown | null;
  action: FormAction;
};

/** What a commitment asks, to be read anew. Sending it shows what would change and changes nothing. */
export function CorrectionForm({ commitment, begun, action }: CorrectionFormProps) {
  const say = useTranslations("commitments.correction");
  return (
    <ServerForm action={action} guardsLeaving>
      <input type="hidden" name="commitmentId" value={commitment.id} />
      <input type="hidden" name="version" value={commitment.version} />
      <FormTextArea
        name="reason"
        label={say("reason")}
        hint={say("reasonHint")}
        defaultValue={begun?.reason}
        rows={3}
      />
      <ActFields
        act={begun?.after ?? commitment.reading}
        languages={commitment.languages}
        choices={commitment.choices}
      />
      <div>
        <SubmitButton>{say("show")}</SubmitButton>
      </div>
    </ServerForm>
  );
}
