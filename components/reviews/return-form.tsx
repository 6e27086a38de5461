import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { FormDateField, FormTextArea } from "@/components/forms/form-fields";
import { ServerForm } from "@/components/forms/server-form";
import { SubmitButton } from "@/components/forms/submit-button";
import type { FormAction } from "@/lib/http/form-state";
import type { Review } from "@/lib/reviews/views";

/** Returns the report. `children` is the report itself with a box for a point beside each field. */
export function ReturnForm(props: { review: Review; action: FormAction; children: ReactNode }) {
  const { review, action, children } = props;
  const say = useTranslations("reviews.return");
  const date = useTranslations("common.date");
  return (
    <ServerForm action={action} guardsLeaving>
      <input type="hidden" name="reportId" value={review.reportId} />
      <input type="hidden" name="version" value={review.version} />
      {children}
      <section
        id="decide"
        aria-labelledby="return-head"
        className="not-printed flex flex-col gap-6 rounded-sm bg-wash p-6"
      >
        <div>
          <h2 id="return-head">{say("title")}</h2>
          <p className="mt-1 max-w-text">{say("lead")}</p>
        </div>
        <FormTextArea name="reason" label={say("reason")} hint={say("reasonHint")} rows={4} />
        <FormDateField
          name="respondBy"
          label={say("respondBy")}
          hint={say("respondByHint")}
          words={{ day: date("day"), month: date("month"), year: date("year") }}
        />
        <div>
          <SubmitButton look="secondary">{say("button")}</SubmitButton>
        </div>
      </section>
    </ServerForm>
  );
}
