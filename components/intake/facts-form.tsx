import { useTranslations } from "next-intl";
import {
  FormCheckboxes,
  FormDateField,
  FormRadios,
  FormSelect,
  FormTextField,
} from "@/components/forms/form-fields";
import { ServerForm } from "@/components/forms/server-form";
import { ADOPTIONS } from "@/lib/domain/commitment-lifecycle";
import { LOCALES } from "@/lib/domain/locale";
import { DOCUMENT_KINDS } from "@/lib/domain/reading-draft";
import type { FormAction } from "@/lib/http/form-state";
import type { Choice, ReadingShown } from "@/lib/readings/views";
import { SaveRow } from "./save-row";

/** The facts and titles of the document, to be changed. */
export function FactsForm(props: { reading: ReadingShown; action: FormAction; backHref: string }) {
  const { reading, action, backHref } = props;
  const say = useTranslations("intake.facts");
  const statuses = useTranslations("statuses");
  const date = useTranslations("common.date");
  const words = { day: date("day"), month: date("month"), year: date("year") };
  const { facts, titles, factsEdits } = reading.draft;
  return (
    <ServerForm action={action} guardsLeaving>
      <input type="hidden" name="readingId" value={reading.id} />
      <input type="hidden" name="edits" value={factsEdits} />
      {LOCALES.map((locale) => (
        <FormTextField
          key={locale}
          name={`title.${locale}`}
          label={say("titleIn", { language: statuses(`language.${locale}`) })}
          defaultValue={titles[locale]?.text}
        />
      ))}
      <FormTextField
        name="code"
        label={say("code")}
        hint={say("codeHint")}
        defaultValue={facts.code}
        width="medium"
      />
      <FormTextField name="symbol" label={say("symbol")} defaultValue={facts.symbol ?? ""} width="medium" />
      <FormRadios
        name="kind"
        label={say("kind")}
        chosen={facts.kind}
        choices={DOCUMENT_KINDS.map((kind) => ({ value: kind, label: say(`kinds.${kind}`) }))}
      />
      <ChoiceSelect
        name="organId"
        label={say("organ")}
        choices={reading.choices.organs}
        chosen={facts.organId}
      />
      <ChoiceSelect
        name="committeeId"
        label={say("committee")}
        hint={say("committeeHint")}
        choices={reading.choices.organs}
        chosen={facts.committeeId}
      />
      <ChoiceSelect
        name="eventId"
        label={say("event")}
        choices={reading.choices.events}
        chosen={facts.eventId}
      />
      <FormDateField name="textDate" label={say("textDate")} words={words} value={facts.textDate ?? ""} />
      <FormRadios
        name="isDraftText"
        label={say("isDraft")}
        chosen={facts.isDraftText ? "yes" : "no"}
        choices={[
          { value: "no", label: statuses("documentState.adopted") },
          { value: "yes", label: statuses("documentState.draft") },
        ]}
      />
      <FormRadios
        name="adoption"
        label={say("adoption")}
        hint={say("adoptionHint")}
        chosen={facts.adoption}
        choices={ADOPTIONS.map((adoption) => ({ value: adoption, label: say(`adoptions.${adoption}`) }))}
      />
      <FormDateField name="adoptedOn" label={say("adoptedOn")} words={words} value={facts.adoptedOn ?? ""} />
      <FormTextField
        name="adoptionReference"
        label={say("adoptionReference")}
        defaultValue={facts.adoptionReference ?? ""}
      />
      <FormCheckboxes
        name="authoritativeLocales"
        label={say("authoritative")}
        chosen={facts.authoritativeLocales}
        choices={LOCALES.map((locale) => ({ value: locale, label: statuses(`language.${locale}`) }))}
        inline
      />
      <SaveRow backHref={backHref} />
    </ServerForm>
  );
}

/** A list of named things with an empty choice; the names keep their language. */
export function ChoiceSelect(props: {
  name: string;
  label: string;
  hint?: string;
  choices: readonly Choice[];
  chosen: string | null;
}) {
  const { name, label, hint, choices, chosen } = props;
  const say = useTranslations("intake.facts");
  return (
    <FormSelect name={name} label={label} hint={hint} defaultValue={chosen ?? ""}>
      <option value="">{say("noChoice")}</option>
      {choices.map((choice) => (
        <option key={choice.id} value={choice.id} lang={choice.name.locale}>
          {choice.name.text}
        </option>
      ))}
    </FormSelect>
  );
}
