import { useTranslations } from "next-intl";
import { FormDateField, FormRadios, FormTextArea } from "@/components/forms/form-fields";
import { ServerForm } from "@/components/forms/server-form";
import { SubmitButton } from "@/components/forms/submit-button";
import type { EventShown } from "@/lib/events/views";
import type { FormAction } from "@/lib/http/form-state";

/** Gives an event other days, none, or cancels it, with the reason. */
export function MoveEventForm({ event, action }: { event: EventShown; action: FormAction }) {
  const say = useTranslations("events.move");
  const date = useTranslations("common.date");
  const words = { day: date("day"), month: date("month"), year: date("year") };
  const state = event.cancelled ? "cancelled" : event.startsOn ? "held" : "undated";
  return (
    <ServerForm action={action} guardsLeaving>
      <input type="hidden" name="eventId" value={event.id} />
      <input type="hidden" name="version" value={event.version} />
      <FormRadios
        name="state"
        label={say("state")}
        chosen={state}
        choices={(["held", "undated", "cancelled"] as const).map((value) => ({
          value,
          label: say(`states.${value}`),
          hint: say(`hints.${value}`),
        }))}
      />
      <FormDateField name="startsOn" label={say("startsOn")} words={words} value={event.startsOn ?? ""} />
      <FormDateField
        name="endsOn"
        label={say("endsOn")}
        hint={say("endsOnHint")}
        words={words}
        value={event.endsOn ?? ""}
      />
      <FormTextArea name="reason" label={say("reason")} hint={say("reasonHint")} rows={3} />
      <div>
        <SubmitButton>{say("button")}</SubmitButton>
      </div>
    </ServerForm>
  );
}
