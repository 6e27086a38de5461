import { useTranslations } from "next-intl";
import { ServerForm } from "@/components/forms/server-form";
import { SubmitButton } from "@/components/forms/submit-button";
import type { FormAction } from "@/lib/http/form-state";

/** What the single keys do, and the switch that a person keeps for themselves. */
export function KeysSwitch({ isOn, action }: { isOn: boolean; action: FormAction }) {
  const say = useTranslations("reviews.keys");
  return (
    <div className="not-printed mb-4 flex flex-wrap items-center gap-x-6 gap-y-2 text-sm">
      <p className="text-muted">{say(isOn ? "hint" : "off")}</p>
      <ServerForm action={action}>
        <SubmitButton look="quiet" name="keys" value={isOn ? "off" : "on"}>
          {say(isOn ? "turnOff" : "turnOn")}
        </SubmitButton>
      </ServerForm>
    </div>
  );
}
