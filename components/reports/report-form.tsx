import { useLocale, useTranslations } from "next-intl";
import { ServerForm } from "@/components/forms/server-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { DraftSaving } from "@/components/saving/draft-saving";
import { SavedLine } from "@/components/saving/saved-line";
import { ButtonRow } from "@/components/ui/button";
import type { CalendarDate } from "@/lib/domain/calendar-date";
import { LANGUAGE_KEY } from "@/lib/domain/draft-content";
import { LOCALES } from "@/lib/domain/locale";
import { ANSWER_CHARACTERS_MAX, fieldKey, readFieldKey } from "@/lib/domain/report-check";
import type { ReportedMeasure } from "@/lib/domain/report-content";
import type { FormAction } from "@/lib/http/form-state";
import { formatNumber, LANGUAGE_NAMES } from "@/lib/i18n/format";
import type { OthersMeasure, TaskText } from "@/lib/reports/views";
import { DraftSelect, DraftTextArea } from "./draft-fields";
import { FieldConflicts, type FormFields } from "./field-conflicts";
import { MeasureLines } from "./measure-lines";
import { PointFields } from "./point-fields";
import { useSavingWords } from "./saving-words";
import { TaskFields } from "./task-fields";
import type { TaskGroup } from "./task-groups";

type ReportFormProps = FormFields & {
  action: FormAction;
  reportId: string;
  groups: readonly TaskGroup[];
  measures: readonly ReportedMeasure[];
  tasks: readonly TaskText[];
  others: readonly OthersMeasure[];
  today: CalendarDate;
};

/** The whole report in one form: progress, measures, obstacles and help wanted. Nothing is required to save. */
export function ReportForm(props: ReportFormProps) {
  const { action, reportId, groups, measures, tasks, others, today, ...form } = props;
  const say = useTranslations("reports.form");
  const locale = useLocale();
  const max = formatNumber(ANSWER_CHARACTERS_MAX, locale);
  const savingWords = useSavingWords();
  const ofReport = form.points.filter(({ fieldKey: key }) => !key || readFieldKey(key)?.taskId == null);
  return (
    <DraftSaving reportId={reportId} locale={locale} words={savingWords}>
      <ServerForm action={action}>
        <input type="hidden" name="reportId" value={reportId} />
        {/* Enter in a field sends the first button of a form: it must be the harmless one. */}
        <button type="submit" name="next" value="stay" tabIndex={-1} aria-hidden="true" className="sr-only" />
        {ofReport.length > 0 && (
          <section aria-labelledby="points-head">
            <h2 id="points-head">{say("pointsOnReport")}</h2>
            {ofReport.map((point) => (
              <PointFields key={point.id} point={point} form={form} />
            ))}
          </section>
        )}
        <section aria-labelledby="progress-head" className="flex flex-col gap-8">
          <div>
            <h2 id="progress-head">{say("progressPart")}</h2>
            <p className="mt-1 max-w-text text-base text-muted">{say("progressLead", { max })}</p>
          </div>
          {groups.map(({ key, tasks: ofGroup }) => (
            <section key={key} id={`group-${key}`} aria-labelledby={`group-${key}-head`}>
              <h3 id={`group-${key}-head`} className="text-xl">
                {say(`groups.${key}`)}
              </h3>
              <p className="mt-1 mb-4 max-w-text text-base text-muted">{say(`groupLeads.${key}`)}</p>
              {ofGroup.map((task) => (
                <TaskFields
                  key={task.taskId}
                  {...form}
                  task={task}
                  measures={measures}
                  others={others}
                  reportId={reportId}
                  today={today}
                />
              ))}
            </section>
          ))}
        </section>
        <MeasureLines measures={measures} tasks={tasks} reportId={reportId} />
        <OwnWords form={form} />
        <Buttons />
      </ServerForm>
    </DraftSaving>
  );
}

function OwnWords({ form }: { form: FormFields }) {
  const say = useTranslations("reports.form");
  const locale = useLocale();
  const max = formatNumber(ANSWER_CHARACTERS_MAX, locale);
  return (
    <section aria-labelledby="own-words-head" className="flex flex-col gap-6">
      <h2 id="own-words-head">{say("ownWordsPart")}</h2>
      {(["obstacles", "help_wanted"] as const).map((name) => {
        const key = fieldKey(null, name);
        return (
          <div key={key} className="flex flex-col gap-3">
            <FieldConflicts form={form} name={key} />
            <DraftTextArea
              name={key}
              mark={form.fields[key]?.mark ?? form.emptyMark}
              label={say(name)}
              hint={say(`${name}Hint`, { max })}
              rows={4}
              defaultValue={form.fields[key]?.value ?? ""}
            />
          </div>
        );
      })}
      <DraftSelect
        name={LANGUAGE_KEY}
        mark={form.fields[LANGUAGE_KEY]?.mark ?? form.emptyMark}
        label={say("language")}
        hint={say("languageHint")}
        defaultValue={form.fields[LANGUAGE_KEY]?.value ?? locale}
      >
        {LOCALES.map((each) => (
          <option key={each} value={each} lang={each}>
            {LANGUAGE_NAMES[each]}
          </option>
        ))}
      </DraftSelect>
    </section>
  );
}

/** Within reach from every paragraph on a desk; the page keeps clear of it when the focus moves (scroll padding). */
function Buttons() {
  const say = useTranslations("reports.form");
  return (
    <div className="not-printed bottom-0 border-line border-t bg-paper py-4 has-data-failed:sticky sm:sticky">
      <SavedLine />
      <ButtonRow>
        <SubmitButton name="next" value="check">
          {say("saveAndCheck")}
        </SubmitButton>
        <SubmitButton look="secondary" name="next" value="stay">
          {say("save")}
        </SubmitButton>
        <SubmitButton look="quiet" name="next" value="later">
          {say("saveAndLeave")}
        </SubmitButton>
      </ButtonRow>
    </div>
  );
}
