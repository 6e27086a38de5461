import { useTranslations } from "next-intl";
import { FormRadios, FormTextArea, FormTextField } from "@/components/forms/form-fields";
import { ServerForm } from "@/components/forms/server-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { ButtonRow } from "@/components/ui/button";
import { Details } from "@/components/ui/notices";
import type { DraftParagraph } from "@/lib/domain/reading-draft";
import { PARAGRAPH_PARTS } from "@/lib/domain/statuses";
import type { FormAction } from "@/lib/http/form-state";
import type { ReadingShown } from "@/lib/readings/views";
import { EntryFields } from "./entry-frame";
import { SaveRow } from "./save-row";
import { TakeSelection } from "./take-selection";

/** The actions on one paragraph. */
export type ParagraphActions = {
  change: FormAction;
  split: FormAction;
  merge: FormAction;
  move: FormAction;
  reread: FormAction;
  remove: FormAction;
};

type ParagraphFormProps = {
  reading: ReadingShown;
  paragraph: DraftParagraph;
  actions: ParagraphActions;
  backHref: string;
};

/** A paragraph to be changed, split, joined with the next one or taken out. */
export function ParagraphForm({ reading, paragraph, actions, backHref }: ParagraphFormProps) {
  const say = useTranslations("intake.paragraph");
  return (
    <div className="flex flex-col gap-6">
      <ServerForm action={actions.change} guardsLeaving>
        <EntryFields readingId={reading.id} entry={paragraph} />
        <PlaceFields paragraph={paragraph} />
        <TextFields reading={reading} paragraph={paragraph} />
        <SaveRow backHref={backHref} />
      </ServerForm>
      <Details summary={say("split")}>
        <ServerForm action={actions.split}>
          <EntryFields readingId={reading.id} entry={paragraph} />
          <SplitFields reading={reading} paragraph={paragraph} />
          <div>
            <SubmitButton look="secondary">{say("split")}</SubmitButton>
          </div>
        </ServerForm>
      </Details>
      <ButtonRow>
        {(["up", "down"] as const).map((way) => (
          <ServerForm key={way} action={actions.move}>
            <EntryFields readingId={reading.id} entry={paragraph} />
            <input type="hidden" name="way" value={way} />
            <SubmitButton look="secondary">{say(`move.${way}`)}</SubmitButton>
          </ServerForm>
        ))}
        <ServerForm action={actions.reread}>
          <EntryFields readingId={reading.id} entry={paragraph} />
          <SubmitButton look="secondary">{say("reread")}</SubmitButton>
        </ServerForm>
      </ButtonRow>
      <p className="text-muted text-sm">{say("rereadHint")}</p>
      <ServerForm action={actions.merge}>
        <EntryFields readingId={reading.id} entry={paragraph} />
        <div>
          <SubmitButton look="secondary">{say("merge")}</SubmitButton>
        </div>
      </ServerForm>
      <ServerForm action={actions.remove}>
        <EntryFields readingId={reading.id} entry={paragraph} />
        <div>
          <SubmitButton look="secondary">{say("remove")}</SubmitButton>
        </div>
      </ServerForm>
    </div>
  );
}

function PlaceFields({ paragraph }: { paragraph: DraftParagraph }) {
  const say = useTranslations("intake.paragraph");
  const statuses = useTranslations("statuses.paragraph");
  return (
    <>
      <FormRadios
        name="part"
        label={say("part")}
        chosen={paragraph.part}
        choices={PARAGRAPH_PARTS.map((part) => ({ value: part, label: statuses(part) }))}
        inline
      />
      <FormTextField
        name="number"
        label={say("number")}
        hint={say("numberHint")}
        defaultValue={String(paragraph.number)}
        inputMode="numeric"
        width="short"
      />
      <FormTextField
        name="label"
        label={say("label")}
        hint={say("labelHint")}
        defaultValue={paragraph.label}
        width="short"
      />
    </>
  );
}

function TextFields({ reading, paragraph }: { reading: ReadingShown; paragraph: DraftParagraph }) {
  const say = useTranslations("intake.paragraph");
  const statuses = useTranslations("statuses.language");
  return reading.draft.languages.map((locale) => {
    const text = paragraph.texts[locale];
    const language = statuses(locale);
    return (
      <div key={locale} className="flex flex-col gap-3">
        <FormTextArea
          name={`text.${locale}`}
          label={say("text", { language })}
          hint={say("textHint")}
          defaultValue={text?.text}
          rows={6}
          lang={locale}
        />
        <div className="flex flex-wrap items-end gap-4">
          <FormTextField
            name={`start.${locale}`}
            label={say("start", { language })}
            defaultValue={text ? String(text.span.start) : ""}
            inputMode="numeric"
            width="short"
          />
          <FormTextField
            name={`end.${locale}`}
            label={say("end", { language })}
            defaultValue={text ? String(text.span.end) : ""}
            inputMode="numeric"
            width="short"
          />
          <TakeSelection locale={locale}>{say("takeSelection")}</TakeSelection>
        </div>
      </div>
    );
  });
}

function SplitFields({ reading, paragraph }: { reading: ReadingShown; paragraph: DraftParagraph }) {
  const say = useTranslations("intake.paragraph");
  const statuses = useTranslations("statuses.language");
  return reading.draft.languages
    .filter((locale) => paragraph.texts[locale])
    .map((locale) => (
      <FormTextField
        key={locale}
        name={`words.${locale}`}
        label={say("words", { language: statuses(locale) })}
        hint={say("wordsHint")}
        lang={locale}
      />
    ));
}
