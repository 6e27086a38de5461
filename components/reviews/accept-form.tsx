import { useTranslations } from "next-intl";
import { FormCheckboxes } from "@/components/forms/form-fields";
import { ServerForm } from "@/components/forms/server-form";
import { SubmitButton } from "@/components/forms/submit-button";
import type { FormAction } from "@/lib/http/form-state";
import { ACCEPTANCE_CHECKS } from "@/lib/reviews/acceptance-checks";
import type { Review } from "@/lib/reviews/views";

/** Accepts the report by three honest checks; nothing is ticked for the reader. */
export function AcceptForm({ review, action }: { review: Review; action: FormAction }) {
  const say = useTranslations("reviews.accept");
  return (
    <section id="accept" aria-labelledby="accept-head" className="not-printed rounded-sm bg-wash p-6">
      <h2 id="accept-head">{say("title")}</h2>
      <p className="mt-1 mb-6 max-w-text">{say("lead")}</p>
      <ServerForm action={action}>
        <input type="hidden" name="reportId" value={review.reportId} />
        <input type="hidden" name="version" value={review.version} />
        <FormCheckboxes
          name="checks"
          label={say("checks")}
          choices={ACCEPTANCE_CHECKS.map((check) => ({ value: check, label: say(`check.${check}`) }))}
        />
        <div>
          <SubmitButton>{say("button")}</SubmitButton>
        </div>
      </ServerForm>
    </section>
  );
}
