import { useLocale, useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { FileField, TextArea, TextField } from "@/components/ui/text-field";
import { apiPaths } from "@/lib/paths";
import type { HeldText } from "@/lib/readings/views";
import { IntakeSender } from "./intake-sender";

/** Where an officer pastes a text or chooses a file. `held` is what was typed before a refusal. */
export function IntakeForm({ held, refused }: { held: HeldText | null; refused: string | null }) {
  const say = useTranslations("intake.new");
  const errors = useTranslations("common.errors");
  const uploads = useTranslations("uploads");
  const locale = useLocale();
  const words = {
    errorTitle: errors("title"),
    errorPrefix: `${errors("titlePrefix")} `,
    notSent: errors("notSent"),
    sending: say("sending"),
    reading: uploads("reading"),
    readingPage: uploads.raw("readingPage"),
  };
  return (
    <IntakeSender address={apiPaths.uploads()} locale={locale} refused={refused} words={words}>
      <input type="hidden" name="locale" value={locale} />
      <TextArea name="text" label={say("text")} hint={say("textHint")} rows={14} defaultValue={held?.text} />
      <FileField
        name="file"
        label={say("file")}
        hint={say("fileHint")}
        accept=".pdf,.docx,.html,.htm,.xml,.txt,.text,.md,text/*"
      />
      <TextField
        name="name"
        label={say("name")}
        hint={say("nameHint")}
        defaultValue={held?.name}
        maxLength={200}
      />
      <TextField
        name="origin"
        label={say("origin")}
        hint={say("originHint")}
        defaultValue={held?.origin}
        maxLength={500}
      />
      <div>
        <Button>{say("send")}</Button>
      </div>
    </IntakeSender>
  );
}
