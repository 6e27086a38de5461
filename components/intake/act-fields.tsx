import { useTranslations } from "next-intl";
import {
  FormCheckboxes,
  FormDateField,
  FormRadios,
  FormSelect,
  FormTextArea,
  FormTextField,
} from "@/components/forms/form-fields";
import { useThemeInWords } from "@/components/subjects/subject-lines";
import type { CommitmentReading } from "@/lib/domain/commitment-correction";
import { ADDRESSEES, KINDS_OF_ACT } from "@/lib/domain/intake/reading";
import type { Locale } from "@/lib/domain/locale";
import { DUE_KINDS } from "@/lib/domain/statuses";
import type { Choice } from "@/lib/readings/views";
import type { ThemeNamed } from "@/lib/subjects/views";
import { ChoiceSelect } from "./facts-form";

/** What a commitment asks before anything is known of it. */
export const NO_ACT: CommitmentReading = {
  summary: {},
  verbs: [],
  addressees: [],
  kindOfAct: "other",
  due: { rule: { kind: "none" }, text: null },
  boundIso2: null,
  themes: [],
  instruments: [],
  note: null,
};

type ActFieldsProps = {
  act: CommitmentReading;
  /** The languages in which it may be said. */
  languages: readonly Locale[];
  choices: { events: readonly Choice[]; themes: readonly ThemeNamed[] };
};

/** The fields of what a commitment asks: of whom, what, by when, about what; the same in a reading and a correction. */
export function ActFields({ act, languages, choices }: ActFieldsProps) {
  const say = useTranslations("intake.commitment");
  const statuses = useTranslations("statuses");
  return (
    <>
      {languages.map((locale) => (
        <FormTextArea
          key={locale}
          name={`summary.${locale}`}
          label={say("summary", { language: statuses(`language.${locale}`) })}
          defaultValue={act.summary[locale]}
          rows={4}
          lang={locale}
        />
      ))}
      <FormTextField
        name="verbs"
        label={say("verbs")}
        hint={say("verbsHint")}
        defaultValue={act.verbs.join(", ")}
      />
      <FormCheckboxes
        name="addressees"
        label={say("addressees")}
        hint={say("addresseesHint")}
        chosen={act.addressees}
        choices={ADDRESSEES.map((each) => ({ value: each, label: statuses(`addressee.${each}`) }))}
      />
      <FormSelect name="kindOfAct" label={say("kindOfAct")} defaultValue={act.kindOfAct}>
        {KINDS_OF_ACT.map((kind) => (
          <option key={kind} value={kind}>
            {statuses(`act.${kind}`)}
          </option>
        ))}
      </FormSelect>
      <DueFields due={act.due} events={choices.events} />
      <FormTextField
        name="bound"
        label={say("boundField")}
        hint={say("boundHint")}
        defaultValue={act.boundIso2?.join(", ")}
      />
      <SubjectFields act={act} themes={choices.themes} />
      <FormTextArea name="note" label={say("note")} defaultValue={act.note ?? ""} rows={2} />
    </>
  );
}

/** All fields of every rule stand there, because which are meant is only known with a script; the hints say which. */
function DueFields({ due, events }: { due: CommitmentReading["due"]; events: readonly Choice[] }) {
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
        choices={events}
        chosen={rule.kind === "by_event" ? rule.eventId : null}
      />
      <FormTextField name="dueText" label={say("dueText")} defaultValue={due.text ?? ""} />
    </>
  );
}

function SubjectFields({ act, themes }: { act: CommitmentReading; themes: readonly ThemeNamed[] }) {
  const say = useTranslations("subjects");
  const inWords = useThemeInWords();
  return (
    <>
      <FormCheckboxes
        name="themes"
        label={say("themesField")}
        hint={say("themesHint")}
        chosen={act.themes}
        choices={themes.map((theme) => ({ value: theme.code, label: inWords(theme) }))}
      />
      <FormTextArea
        name="instruments"
        label={say("instrumentsField")}
        hint={say("instrumentsHint")}
        defaultValue={act.instruments.join("\n")}
        rows={3}
      />
    </>
  );
}
