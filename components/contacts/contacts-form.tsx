import { useTranslations } from "next-intl";
import { FormTextArea } from "@/components/forms/form-fields";
import { ServerForm } from "@/components/forms/server-form";
import { SubmitButton } from "@/components/forms/submit-button";
import type { FormAction } from "@/lib/http/form-state";

/** Takes a table of contacts, pasted out of a spreadsheet or a CSV file; it is checked first. */
export function ContactsForm({ action }: { action: FormAction }) {
  const say = useTranslations("contacts");
  return (
    <ServerForm action={action} guardsLeaving>
      <FormTextArea
        name="text"
        label={say("table")}
        hint={
          <>
            {say("tableHint")} <code dir="ltr">country_code, name, email, language</code>
          </>
        }
        dir="ltr"
        rows={10}
      />
      <div>
        <SubmitButton>{say("check")}</SubmitButton>
      </div>
    </ServerForm>
  );
}

/** Invites everybody of a checked table. */
export function TakeContactsForm(props: { importId: string; count: number; action: FormAction }) {
  const say = useTranslations("contacts");
  return (
    <ServerForm action={props.action}>
      <input type="hidden" name="importId" value={props.importId} />
      <div>
        <SubmitButton>{say("invite", { count: props.count })}</SubmitButton>
      </div>
    </ServerForm>
  );
}
