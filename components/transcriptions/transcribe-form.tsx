import { useLocale, useTranslations } from "next-intl";
import { FormSelect, FormTextArea } from "@/components/forms/form-fields";
import { ServerForm } from "@/components/forms/server-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { OwnText } from "@/components/reports/task-head";
import { LOCALES } from "@/lib/domain/locale";
import { fieldKey, REPORT_FIELDS } from "@/lib/domain/report-check";
import { PROGRESS } from "@/lib/domain/statuses";
import type { FormAction } from "@/lib/http/form-state";
import { LANGUAGE_NAMES } from "@/lib/i18n/format";
import type { ReportHead, TaskText } from "@/lib/reports/views";

type TranscribeFormProps = {
  report: ReportHead;
  tasks: readonly TaskText[];
  originalId: string;
  action: FormAction;
};

/** The words of the original, paragraph by paragraph. */
export function TranscribeForm({ report, tasks, originalId, action }: TranscribeFormProps) {
  const say = useTranslations("transcriptions");
  const form = useTranslations("reports.form");
  const locale = useLocale();
  return (
    <ServerForm action={action} guardsLeaving>
      <input type="hidden" name="reportId" value={report.id} />
      <input type="hidden" name="version" value={report.version} />
      <input type="hidden" name="originalId" value={originalId} />
      <p className="max-w-text">{say("writeLead")}</p>
      <FormSelect name="language" label={say("language")} defaultValue={locale}>
        {LOCALES.map((each) => (
          <option key={each} value={each} lang={each}>
            {LANGUAGE_NAMES[each]}
          </option>
        ))}
      </FormSelect>
      {tasks.map((task) => (
        <TaskAnswer key={task.taskId} task={task} />
      ))}
      {REPORT_FIELDS.map((name) => (
        <FormTextArea key={name} name={fieldKey(null, name)} label={form(name)} rows={3} />
      ))}
      <p className="max-w-text">{say("statement")}</p>
      <div>
        <SubmitButton>{say("submit")}</SubmitButton>
      </div>
    </ServerForm>
  );
}

function TaskAnswer({ task }: { task: TaskText }) {
  const say = useTranslations("reports.task");
  const form = useTranslations("reports.form");
  const progress = useTranslations("statuses.progress");
  const head = `transcribe-${task.taskId}`;
  return (
    <section aria-labelledby={head} className="flex flex-col gap-4 border-line border-t pt-6">
      <div>
        <h2 id={head} className="text-lg">
          {say("paragraph", { label: task.label })}
        </h2>
        <p className="max-w-text text-base text-muted">
          <OwnText>{task.summary}</OwnText>
        </p>
      </div>
      <FormSelect
        name={fieldKey(task.taskId, "progress")}
        label={form("progress")}
        defaultValue="no_information"
      >
        {PROGRESS.map((each) => (
          <option key={each} value={each}>
            {progress(each)}
          </option>
        ))}
      </FormSelect>
      <FormTextArea name={fieldKey(task.taskId, "answer")} label={form("answer")} rows={3} />
      <FormTextArea
        name={fieldKey(task.taskId, "reason")}
        label={form("reason")}
        hint={form("reasonHint")}
        rows={2}
      />
    </section>
  );
}
