import { useTranslations } from "next-intl";
import { FormDateField, FormTextArea } from "@/components/forms/form-fields";
import { ServerForm } from "@/components/forms/server-form";
import { SubmitButton } from "@/components/forms/submit-button";
import type { FormAction } from "@/lib/http/form-state";
import type { Review } from "@/lib/reviews/views";

/** An administrator gives an accepted report back to its parliament. */
export function ReopenForm({ review, action }: { review: Review; action: FormAction }) {
  const say = useTranslations("reviews.reopen");
  const date = useTranslations("common.date");
  return (
    <ServerForm action={action} guardsLeaving>
      <input type="hidden" name="reportId" value={review.reportId} />
      <input type="hidden" name="version" value={review.version} />
      <FormTextArea name="reason" label={say("reason")} hint={say("reasonHint")} rows={3} />
      <FormDateField
        name="respondBy"
        label={say("respondBy")}
        words={{ day: date("day"), month: date("month"), year: date("year") }}
      />
      <div>
        <SubmitButton look="secondary">{say("button")}</SubmitButton>
      </div>
    </ServerForm>
  );
}
