import { useTranslations } from "next-intl";
import { FormTextArea } from "@/components/forms/form-fields";
import { ServerForm } from "@/components/forms/server-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { Details } from "@/components/ui/notices";
import type { FormAction } from "@/lib/http/form-state";

/** Takes an event out of the calendar; refused while anything hangs on it. */
export function RemoveEventForm({ eventId, action }: { eventId: string; action: FormAction }) {
  const say = useTranslations("events.remove");
  return (
    <Details summary={say("title")}>
      <ServerForm action={action}>
        <p>{say("lead")}</p>
        <input type="hidden" name="eventId" value={eventId} />
        <FormTextArea name="reason" label={say("reason")} rows={2} />
        <div>
          <SubmitButton look="secondary">{say("button")}</SubmitButton>
        </div>
      </ServerForm>
    </Details>
  );
}
