import { useLocale, useTranslations } from "next-intl";
import {
  FormDateField,
  FormRadios,
  FormSelect,
  FormTextArea,
  FormTextField,
} from "@/components/forms/form-fields";
import { ServerForm } from "@/components/forms/server-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { ButtonRow } from "@/components/ui/button";
import { MEASURE_TYPES } from "@/lib/domain/statuses";
import type { FormAction } from "@/lib/http/form-state";
import { nameOrder } from "@/lib/i18n/format";
import type { MeasureOptions, WorkingMeasure } from "@/lib/measures/views";
import { LinkRows } from "./link-rows";
import { MeasureConflict } from "./measure-conflict";
import { TaskChoices } from "./task-choices";

type MeasureFormProps = {
  action: FormAction;
  /** The measure to change; null for a new one. */
  measure: WorkingMeasure | null;
  options: MeasureOptions;
  /** The report that the person comes from and goes back to. */
  reportId: string | null;
  linkedTaskIds: readonly string[];
  /** The document whose tasks stand open to choose from. */
  documentId?: string;
};

/** What was done, when, by which house, what it serves and what shows it. */
export function MeasureForm(props: MeasureFormProps) {
  const { action, measure, options, reportId, linkedTaskIds, documentId } = props;
  const say = useTranslations("measures.form");
  return (
    <ServerForm action={action} guardsLeaving>
      {measure && (
        <>
          <input type="hidden" name="measureId" value={measure.id} />
          <input type="hidden" name="version" value={measure.version} />
          <MeasureConflict measure={measure} />
        </>
      )}
      {reportId && <input type="hidden" name="reportId" value={reportId} />}
      {/* Enter in a field sends the first button of a form. */}
      <button type="submit" name="next" value="done" tabIndex={-1} aria-hidden="true" className="sr-only" />
      <Words measure={measure} options={options} />
      <TaskChoices
        documents={options.documents}
        linkedTaskIds={linkedTaskIds}
        {...(documentId && { documentId })}
      />
      <LinkRows links={measure?.evidence ?? []} />
      <ButtonRow>
        <SubmitButton name="next" value="done">
          {say(reportId ? "saveToReport" : "save")}
        </SubmitButton>
        <SubmitButton look="secondary" name="next" value="more_links">
          {say("saveForLinks")}
        </SubmitButton>
      </ButtonRow>
    </ServerForm>
  );
}

function Words({ measure, options }: Pick<MeasureFormProps, "measure" | "options">) {
  const say = useTranslations("measures.form");
  const common = useTranslations("common.date");
  return (
    <>
      <Type measure={measure} />
      <FormTextField
        name="title"
        label={say("title")}
        hint={say("titleHint")}
        defaultValue={measure?.title}
      />
      <FormDateField
        name="takenOn"
        label={say("takenOn")}
        hint={common("example", { example: "14 3 2024" })}
        words={{ day: common("day"), month: common("month"), year: common("year") }}
        {...(measure && { value: measure.takenOn })}
      />
      <Chamber measure={measure} options={options} />
      <FormTextArea
        name="description"
        label={say("description")}
        hint={say("descriptionHint")}
        rows={4}
        defaultValue={measure?.description}
      />
    </>
  );
}

/** The kinds in the order of the reader's alphabet, with "other" at the end. */
function Type({ measure }: Pick<MeasureFormProps, "measure">) {
  const say = useTranslations("measures.form");
  const types = useTranslations("statuses.measure");
  const order = nameOrder(useLocale());
  const named = MEASURE_TYPES.filter((type) => type !== "other");
  const sorted = [...named.sort((one, other) => order(types(one), types(other))), "other" as const];
  return (
    <FormSelect name="type" label={say("type")} defaultValue={measure?.type ?? ""}>
      <option value="" disabled hidden>
        {say("choose")}
      </option>
      {sorted.map((type) => (
        <option key={type} value={type}>
          {types(type)}
        </option>
      ))}
    </FormSelect>
  );
}

/** A parliament of one house is not asked which. */
function Chamber({ measure, options }: Pick<MeasureFormProps, "measure" | "options">) {
  const say = useTranslations("measures.form");
  const words = useTranslations("statuses.chamber");
  const [only, ...others] = options.chambers;
  if (only && others.length === 0) return <input type="hidden" name="chamber" value={only.value} />;
  return (
    <FormRadios
      name="chamber"
      label={say("chamber")}
      chosen={measure?.chamber ?? ""}
      choices={options.chambers.map(({ value, name }) => ({
        value,
        label: words(value),
        hint: name && <bdi>{name}</bdi>,
      }))}
    />
  );
}
