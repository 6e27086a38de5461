import { useTranslations } from "next-intl";
import { ServerForm } from "@/components/forms/server-form";
import { SubmitButton } from "@/components/forms/submit-button";
import type { FormAction } from "@/lib/http/form-state";

/** One button: programs that open every link of a letter to check it press none. */
export function UnsubscribeForm({ unsubscribeKey, action }: { unsubscribeKey: string; action: FormAction }) {
  const say = useTranslations("letters.unsubscribe");
  return (
    <ServerForm action={action}>
      <input type="hidden" name="key" value={unsubscribeKey} />
      <div>
        <SubmitButton>{say("button")}</SubmitButton>
      </div>
    </ServerForm>
  );
}
