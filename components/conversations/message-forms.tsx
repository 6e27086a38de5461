import { useTranslations } from "next-intl";
import { FormCheckboxes, FormTextArea } from "@/components/forms/form-fields";
import { ServerForm } from "@/components/forms/server-form";
import { SubmitButton } from "@/components/forms/submit-button";
import type { Mentionable } from "@/lib/conversations/views";
import type { FormAction } from "@/lib/http/form-state";

type MessageFormProps = { action: FormAction; reportId: string; mentionable: readonly Mentionable[] };

/** Says something to the other side, and to whom it goes at once by letter. */
export function MessageForm({ action, reportId, mentionable }: MessageFormProps) {
  const say = useTranslations("conversations");
  return (
    <ServerForm action={action} guardsLeaving>
      <input type="hidden" name="reportId" value={reportId} />
      <FormTextArea name="text" label={say("text")} hint={say("textHint")} rows={4} />
      <FormCheckboxes
        inline
        name="mentioned"
        label={say("mentioned")}
        hint={say("mentionedHint")}
        choices={mentionable.map(({ value, name }) => ({
          value,
          label: name === null ? say("secretariat") : <bdi>{name}</bdi>,
        }))}
      />
      <div>
        <SubmitButton>{say("send")}</SubmitButton>
      </div>
    </ServerForm>
  );
}

/** Notes something for the officers alone. */
export function NoteForm({ action, reportId }: Omit<MessageFormProps, "mentionable">) {
  const say = useTranslations("conversations.notes");
  return (
    <ServerForm action={action} guardsLeaving>
      <input type="hidden" name="reportId" value={reportId} />
      <FormTextArea name="note" label={say("text")} rows={3} />
      <div>
        <SubmitButton look="secondary">{say("add")}</SubmitButton>
      </div>
    </ServerForm>
  );
}
