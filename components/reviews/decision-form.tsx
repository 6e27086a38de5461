import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { FormCheckboxes, FormDateField, FormTextArea } from "@/components/forms/form-fields";
import { ServerForm } from "@/components/forms/server-form";
import { SubmitButton } from "@/components/forms/submit-button";
import type { FormAction } from "@/lib/http/form-state";
import { ACCEPTANCE_CHECKS } from "@/lib/reviews/acceptance-checks";
import type { Review } from "@/lib/reviews/views";
import { KeptTexts } from "./kept-texts";

type DecisionFormProps = {
  review: Review;
  action: FormAction;
  /** False once somebody has decided. The form stays where it was, so that an answer to a stale page still finds it. */
  isOpen: boolean;
  children: ReactNode;
};

/** Returns or accepts the report; the button says which. `children` is the report itself, with a box for a point
 *  beside each field. On a desk the decision stays beside what is read; a telephone shows it after the report. */
export function DecisionForm({ review, action, isOpen, children }: DecisionFormProps) {
  const say = useTranslations("reviews.return");
  return (
    <ServerForm action={action} guardsLeaving={isOpen}>
      {isOpen ? (
        <>
          <input type="hidden" name="reportId" value={review.reportId} />
          <input type="hidden" name="version" value={review.version} />
          <div className="grid gap-12 lg:grid-cols-[minmax(0,1fr)_24rem]">
            {children}
            <div
              id="decide"
              className="not-printed flex flex-col gap-8 self-start rounded-sm bg-wash p-6 lg:sticky lg:top-4"
            >
              <ReturnFields />
              {!review.isOwnTranscription && <AcceptFields />}
            </div>
          </div>
        </>
      ) : (
        <>
          <KeptTexts label={say("kept")} />
          {children}
        </>
      )}
    </ServerForm>
  );
}

function ReturnFields() {
  const say = useTranslations("reviews.return");
  const date = useTranslations("common.date");
  return (
    <section id="return" tabIndex={-1} aria-labelledby="return-head" className="flex flex-col gap-4">
      <h2 id="return-head" className="text-lg">
        {say("title")}
      </h2>
      <p className="text-sm">{say("lead")}</p>
      <FormTextArea name="reason" label={say("reason")} rows={3} />
      <FormDateField
        name="respondBy"
        label={say("respondBy")}
        words={{ day: date("day"), month: date("month"), year: date("year") }}
      />
      <div>
        <SubmitButton look="secondary" name="decision" value="return">
          {say("button")}
        </SubmitButton>
      </div>
    </section>
  );
}

/** Three honest checks; nothing is ticked for the reader. */
function AcceptFields() {
  const say = useTranslations("reviews.accept");
  return (
    <section
      id="accept"
      tabIndex={-1}
      aria-labelledby="accept-head"
      className="flex flex-col gap-4 border-line border-t pt-6"
    >
      <h2 id="accept-head" className="text-lg">
        {say("title")}
      </h2>
      <p className="text-sm">{say("lead")}</p>
      <FormCheckboxes
        name="checks"
        label={say("checks")}
        choices={ACCEPTANCE_CHECKS.map((check) => ({ value: check, label: say(`check.${check}`) }))}
      />
      <div>
        <SubmitButton name="decision" value="accept">
          {say("button")}
        </SubmitButton>
      </div>
    </section>
  );
}
