import { useTranslations } from "next-intl";
import { FormDateField, FormRadios, FormTextField } from "@/components/forms/form-fields";
import { ServerForm } from "@/components/forms/server-form";
import { SubmitButton } from "@/components/forms/submit-button";
import type { DocumentShown } from "@/lib/documents/views";
import type { FormAction } from "@/lib/http/form-state";

/** Records that the body adopted a text; a draft can be activated only after that. */
export function AdoptionForm({ document, action }: { document: DocumentShown; action: FormAction }) {
  const say = useTranslations("intake.facts");
  const own = useTranslations("documents.recordAdoption");
  const date = useTranslations("common.date");
  return (
    <ServerForm action={action}>
      <input type="hidden" name="documentId" value={document.id} />
      <input type="hidden" name="version" value={document.version} />
      <FormRadios
        name="adoption"
        label={own("which")}
        {...(document.isDraftText && { chosen: "adopted_wording_not_seen" })}
        choices={(["adopted", "adopted_wording_not_seen"] as const).map((adoption) => ({
          value: adoption,
          label: say(`adoptions.${adoption}`),
        }))}
      />
      <FormDateField
        name="adoptedOn"
        label={say("adoptedOn")}
        words={{ day: date("day"), month: date("month"), year: date("year") }}
      />
      <FormTextField name="adoptionReference" label={say("adoptionReference")} hint={own("referenceHint")} />
      <div>
        <SubmitButton>{own("button")}</SubmitButton>
      </div>
    </ServerForm>
  );
}
