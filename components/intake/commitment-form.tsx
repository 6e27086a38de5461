import { useTranslations } from "next-intl";
import {
  FormCheckboxes,
  FormDateField,
  FormRadios,
  FormSelect,
  FormTextArea,
  FormTextField,
} from "@/components/forms/form-fields";
import { ServerForm } from "@/components/forms/server-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { useThemeInWords } from "@/components/subjects/subject-lines";
import { ADDRESSEES, KINDS_OF_ACT } from "@/lib/domain/intake/reading";
import type { DraftCommitment, DraftDue } from "@/lib/domain/reading-draft";
import { DUE_KINDS } from "@/lib/domain/statuses";
import type { FormAction } from "@/lib/http/form-state";
import type { ReadingShown } from "@/lib/readings/views";
import { EntryFields } from "./entry-frame";
import { ChoiceSelect } from "./facts-form";
import { SaveRow } from "./save-row";

type CommitmentFormProps = {
  reading: ReadingShown;
  /** Null for a new one. */
  commitment: DraftCommitment | null;
  /** The number of the paragraph that a new one hangs on. */
  startsAt?: number;
  change: FormAction;
  remove: FormAction;
  backHref: string;
};

/** A commitment to be changed, added or taken out. */
export function CommitmentForm(props: CommitmentFormProps) {
  const { reading, commitment, startsAt, change, remove, backHref } = props;
  const say = useTranslations("intake.commitment");
  const statuses = useTranslations("statuses");
  return (
    <div className="flex flex-col gap-6">
      <ServerForm action={change} guardsLeaving>
        <EntryFields readingId={reading.id} entry={commitment} />
        <FormTextField
          name="paragraphs"
          label={say("paragraphs")}
          hint={say("paragraphsHint")}
          defaultValue={commitment ? numbersOf(reading, commitment.paragraphs) : startsAt && String(startsAt)}
          width="short"
        />
        {reading.draft.languages.map((locale) => (
          <FormTextArea
            key={locale}
            name={`summary.${locale}`}
            label={say("summary", { language: statuses(`language.${locale}`) })}
            defaultValue={commitment?.summary[locale]}
            rows={4}
            lang={locale}
          />
        ))}
        <FormCheckboxes
          name="addressees"
          label={say("addressees")}
          hint={say("addresseesHint")}
          chosen={commitment?.addressees ?? []}
          choices={ADDRESSEES.map((each) => ({ value: each, label: statuses(`addressee.${each}`) }))}
        />
        <FormSelect name="kindOfAct" label={say("kindOfAct")} defaultValue={commitment?.kindOfAct ?? "other"}>
          {KINDS_OF_ACT.map((kind) => (
            <option key={kind} value={kind}>
              {statuses(`act.${kind}`)}
            </option>
          ))}
        </FormSelect>
        <DueFields reading={reading} due={commitment?.due ?? NO_DUE} />
        <FormTextField
          name="bound"
          label={say("boundField")}
          hint={say("boundHint")}
          defaultValue={commitment?.boundIso2?.join(", ")}
        />
        <SubjectFields reading={reading} commitment={commitment} />
        <FormTextArea name="note" label={say("note")} defaultValue={commitment?.note ?? ""} rows={2} />
        <SaveRow backHref={backHref} />
      </ServerForm>
      {commitment && (
        <ServerForm action={remove}>
          <EntryFields readingId={reading.id} entry={commitment} />
          <div>
            <SubmitButton look="secondary">{say("remove")}</SubmitButton>
          </div>
        </ServerForm>
      )}
    </div>
  );
}

function SubjectFields({ reading, commitment }: Pick<CommitmentFormProps, "reading" | "commitment">) {
  const say = useTranslations("subjects");
  const inWords = useThemeInWords();
  return (
    <>
      <FormCheckboxes
        name="themes"
        label={say("themesField")}
        hint={say("themesHint")}
        chosen={commitment?.themes ?? []}
        choices={reading.choices.subjects.themes.map((theme) => ({
          value: theme.code,
          label: inWords(theme),
        }))}
      />
      <FormTextArea
        name="instruments"
        label={say("instrumentsField")}
        hint={say("instrumentsHint")}
        defaultValue={commitment?.instruments.join("\n") ?? ""}
        rows={3}
      />
    </>
  );
}

const NO_DUE: DraftDue = { rule: { kind: "none" }, origin: null, text: null };

/** All fields of every rule stand there, because which are meant is only known with a script; the hints say which. */
function DueFields({ reading, due }: { reading: ReadingShown; due: DraftDue }) {
  const say = useTranslations("intake.commitment");
  const statuses = useTranslations("statuses.due");
  const date = useTranslations("common.date");
  const { rule } = due;
  const year = rule.kind === "end_of_year" ? rule.year : rule.kind === "every_years" ? rule.fromYear : null;
  return (
    <>
      <FormRadios
        name="dueKind"
        label={say("due")}
        chosen={rule.kind}
        choices={DUE_KINDS.map((kind) => ({ value: kind, label: statuses(kind) }))}
      />
      <FormDateField
        name="dueOn"
        label={say("dueOn")}
        words={{ day: date("day"), month: date("month"), year: date("year") }}
        value={rule.kind === "on_date" ? rule.on : ""}
      />
      <FormTextField
        name="dueYear"
        label={say("dueYear")}
        hint={say("dueYearHint")}
        defaultValue={year === null ? "" : String(year)}
        inputMode="numeric"
        width="short"
      />
      <FormTextField
        name="dueEveryYears"
        label={say("dueEveryYears")}
        defaultValue={rule.kind === "every_years" ? String(rule.years) : ""}
        inputMode="numeric"
        width="short"
      />
      <ChoiceSelect
        name="dueEventId"
        label={say("dueEvent")}
        choices={reading.choices.events}
        chosen={rule.kind === "by_event" ? rule.eventId : null}
      />
      <FormTextField name="dueText" label={say("dueText")} defaultValue={due.text ?? ""} />
    </>
  );
}

function numbersOf(reading: ReadingShown, keys: readonly string[]): string {
  return reading.draft.paragraphs
    .filter(({ key }) => keys.includes(key))
    .map(({ number }) => number)
    .join(", ");
}
