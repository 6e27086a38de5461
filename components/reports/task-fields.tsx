import { useTranslations } from "next-intl";
import { SubmitButton } from "@/components/forms/submit-button";
import { UserText } from "@/components/ui/source-quote";
import type { CalendarDate } from "@/lib/domain/calendar-date";
import { ANSWER_CHARACTERS_MAX, fieldKey } from "@/lib/domain/report-check";
import type { ReportedMeasure } from "@/lib/domain/report-content";
import { PROGRESS } from "@/lib/domain/statuses";
import type { OthersMeasure, TaskText } from "@/lib/reports/views";
import { ChangedProgress, ChangedText } from "./changed-since";
import { DraftSelect, DraftTextArea } from "./draft-fields";
import { FieldConflicts, type FormFields } from "./field-conflicts";
import { Fold } from "./fold";
import { OthersLink } from "./others-measures";
import { PointFields } from "./point-fields";
import { TaskHead } from "./task-head";

type TaskFieldsProps = FormFields & {
  task: TaskText;
  measures: readonly ReportedMeasure[];
  others: readonly OthersMeasure[];
  reportId: string;
  today: CalendarDate;
};

/** One task of the form: what is asked, how far it is, and as much explanation as the parliament wants to give. */
export function TaskFields({ task, measures, others, reportId, today, ...form }: TaskFieldsProps) {
  const say = useTranslations("reports.form");
  const progress = useTranslations("statuses.progress");
  const nameOf = useNameOf(task);
  const head = `task-${task.taskId}-head`;
  const progressKey = fieldKey(task.taskId, "progress");
  const field = form.fields[progressKey];
  return (
    <section
      id={`task-${task.taskId}`}
      aria-labelledby={head}
      className="group/task border-line border-t pt-5 pb-6"
    >
      <TaskHead task={task} today={today} level={4} />
      <Points form={form} taskId={task.taskId} />
      <div className="mt-3 flex flex-col gap-3">
        <FieldConflicts form={form} name={progressKey} />
        <DraftSelect
          name={progressKey}
          mark={field?.mark ?? form.emptyMark}
          label={say("progress")}
          aria-label={nameOf(say("progress"))}
          defaultValue={field?.value ?? "no_information"}
          thanks={{ value: "not_started", words: say("thanks") }}
        >
          {PROGRESS.map((value) => (
            <option key={value} value={value} data-asks-why={value === "not_pursued" || undefined}>
              {progress(value)}
            </option>
          ))}
        </DraftSelect>
        <ChangedProgress form={form} name={progressKey} />
        <Reason form={form} task={task} />
        <Answer form={form} task={task} />
        <ServingMeasures measures={measures} taskId={task.taskId} />
        <OthersLink others={others} reportId={reportId} task={task} />
      </div>
    </section>
  );
}

function Answer({ form, task }: { form: FormFields; task: TaskText }) {
  const say = useTranslations("reports.form");
  const key = fieldKey(task.taskId, "answer");
  const field = form.fields[key];
  const nameOf = useNameOf(task);
  const label = say(task.kind === "oversight" ? "oversightAnswer" : "answer");
  const value = field?.value ?? "";
  const mustBeSeen = value.length > ANSWER_CHARACTERS_MAX || form.conflicts.some((each) => each.key === key);
  return (
    <Fold
      name={key}
      isOpen={mustBeSeen}
      summary={<AnswerSummary value={value}>{say(summaryOf(task, value))}</AnswerSummary>}
    >
      <FieldConflicts form={form} name={key} />
      <DraftTextArea
        name={key}
        mark={field?.mark ?? form.emptyMark}
        label={label}
        aria-label={nameOf(label)}
        rows={4}
        defaultValue={value}
      />
      <ChangedText form={form} name={key} />
    </Fold>
  );
}

function summaryOf(task: TaskText, value: string) {
  if (task.kind === "oversight") return "oversightSummary";
  return value === "" ? "explain" : "answer";
}

/** What the folded box holds, so that a long report is read at a glance. */
function AnswerSummary({ value, children }: { value: string; children: string }) {
  if (value === "") return <span className="link">{children}</span>;
  return (
    <>
      <span className="link">{children}</span>
      <span className="mt-1 line-clamp-2 max-w-text border-line border-s-4 ps-3 in-[details[open]]:hidden">
        <bdi dir="auto">{value}</bdi>
      </span>
    </>
  );
}

/** Asked only of who does not pursue the act. Browsers that cannot ask a form for its choice always show it. */
function Reason({ form, task }: { form: FormFields; task: TaskText }) {
  const say = useTranslations("reports.form");
  const nameOf = useNameOf(task);
  const key = fieldKey(task.taskId, "reason");
  const field = form.fields[key];
  return (
    <div className={`flex-col gap-3 ${ONLY_IF_NOT_PURSUED}`}>
      <FieldConflicts form={form} name={key} />
      <DraftTextArea
        name={key}
        mark={field?.mark ?? form.emptyMark}
        label={say("reason")}
        aria-label={nameOf(say("reason"))}
        hint={say("reasonHint")}
        rows={2}
        defaultValue={field?.value ?? ""}
      />
    </div>
  );
}

const ONLY_IF_NOT_PURSUED =
  "flex supports-[selector(:has(*))]:hidden group-has-[[data-asks-why]:checked]/task:flex!";

/** Every task has the same fields; who hears the labels alone must know which task they are of. An attribute, because
 *  an element in each label is one of 75 on a long page. */
function useNameOf(task: TaskText): (label: string) => string {
  const say = useTranslations("reports.task");
  return (label) => `${label} – ${say("paragraph", { label: task.label })}`;
}

function ServingMeasures({ measures, taskId }: { measures: readonly ReportedMeasure[]; taskId: string }) {
  const say = useTranslations("reports.form");
  const serving = measures.filter(({ taskIds }) => taskIds.includes(taskId));
  return (
    <div className="text-base">
      {serving.length > 0 && (
        <>
          <p className="font-bold">{say("servingMeasures")}</p>
          <ul className="mb-2 list-disc ps-6">
            {serving.map(({ id, title }) => (
              <li key={id}>
                <UserText>{title}</UserText>
              </li>
            ))}
          </ul>
        </>
      )}
      <SubmitButton look="quiet" name="next" value={`measure:${taskId}`}>
        {say("addMeasureHere")}
      </SubmitButton>
    </div>
  );
}

function Points({ form, taskId }: { form: FormFields; taskId: string }) {
  const points = form.points.filter(({ fieldKey: key }) => key?.startsWith(`${taskId}:`));
  return points.map((point) => <PointFields key={point.id} point={point} form={form} />);
}
