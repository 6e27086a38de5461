import { useLocale, useTranslations } from "next-intl";
import { FormTextArea } from "@/components/forms/form-fields";
import { ServerForm } from "@/components/forms/server-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { OwnText } from "@/components/reports/task-head";
import { Link } from "@/components/ui/link";
import { Details } from "@/components/ui/notices";
import { Reference, UserText } from "@/components/ui/source-quote";
import { type CalendarDate, daysBetween } from "@/lib/domain/calendar-date";
import type { FormAction } from "@/lib/http/form-state";
import { formatDate, formatInstant, formatRelativeDays } from "@/lib/i18n/format";
import { paths } from "@/lib/paths";
import type { SecretariatTask } from "@/lib/tasks/views";

type TaskListProps = {
  tasks: readonly SecretariatTask[];
  today: CalendarDate;
  /** Null for who may look and not act. */
  action: FormAction | null;
};

/** What the body itself was asked, with a place to say what was done. */
export function SecretariatTaskList({ tasks, today, action }: TaskListProps) {
  return (
    <ul className="border-line border-t">
      {tasks.map((task) => (
        <li key={task.id} className="flex flex-col gap-1 border-line border-b py-4">
          <h3 className="text-base">
            <Link href={`${paths.document(task.documentId)}`}>
              <Reference>{task.cited}</Reference>
            </Link>
          </h3>
          <p className="max-w-text">
            <OwnText>{task.summary}</OwnText>
          </p>
          <State task={task} today={today} />
          {action && !task.doneAt && <MarkDone task={task} action={action} />}
        </li>
      ))}
    </ul>
  );
}

function State({ task, today }: { task: SecretariatTask; today: CalendarDate }) {
  const say = useTranslations("documents.tasks");
  const locale = useLocale();
  if (task.doneAt) {
    return (
      <div className="text-sm">
        <p>{say("doneOn", { date: formatInstant(task.doneAt, locale) })}</p>
        {task.note && (
          <p className="max-w-text text-muted">
            <UserText>{task.note}</UserText>
          </p>
        )}
      </div>
    );
  }
  if (!task.dueOn) return <p className="text-muted text-sm">{say("undated")}</p>;
  const when = formatRelativeDays(daysBetween(today, task.dueOn), locale);
  return <p className="text-sm">{say("dueOn", { when, date: formatDate(task.dueOn, locale) })}</p>;
}

function MarkDone({ task, action }: { task: SecretariatTask; action: FormAction }) {
  const say = useTranslations("documents.tasks");
  return (
    <Details summary={say("markDone")}>
      <ServerForm action={action}>
        <input type="hidden" name="taskId" value={task.id} />
        <input type="hidden" name="version" value={task.version} />
        <FormTextArea name="note" label={say("note")} rows={3} />
        <div>
          <SubmitButton look="secondary" aria-label={say("markDoneWhat", { name: task.cited })}>
            {say("markDone")}
          </SubmitButton>
        </div>
      </ServerForm>
    </Details>
  );
}
