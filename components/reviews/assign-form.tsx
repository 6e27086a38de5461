import { useTranslations } from "next-intl";
import { FormSelect } from "@/components/forms/form-fields";
import { ServerForm } from "@/components/forms/server-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { Banner } from "@/components/ui/notices";
import type { FormAction } from "@/lib/http/form-state";
import type { Review } from "@/lib/reviews/views";

/** Who looks after the report; the reader stands first, because taking it up oneself is what happens most. */
export function AssignForm({ review, action }: { review: Review; action: FormAction }) {
  const say = useTranslations("reviews.assign");
  return (
    <ServerForm action={action} done={<Banner kind="done" title={say("done")} />}>
      <input type="hidden" name="reportId" value={review.reportId} />
      <div className="flex flex-wrap items-end gap-4">
        <FormSelect name="officerId" label={say("label")} defaultValue={review.officerId ?? ""}>
          <option value="">{say("nobody")}</option>
          {review.officers.map(({ id, name, isSelf }) => (
            <option key={id} value={id}>
              {isSelf ? say("self", { name }) : name}
            </option>
          ))}
        </FormSelect>
        <SubmitButton look="secondary">{say("button")}</SubmitButton>
      </div>
    </ServerForm>
  );
}
