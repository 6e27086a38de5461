import { useTranslations } from "next-intl";
import { OwnText } from "@/components/reports/task-head";
import type { LinkableDocument, LinkableTask } from "@/lib/measures/views";
import { TickBox } from "./live-parts";

type TaskChoicesProps = {
  documents: readonly LinkableDocument[];
  linkedTaskIds: readonly string[];
  documentId?: string;
};

/** Every open task of every document, to tick those that a measure serves; those that ask for the same act as where
 *  the person comes from stand first. */
export function TaskChoices({ documents, linkedTaskIds, documentId }: TaskChoicesProps) {
  const say = useTranslations("measures.form");
  const related = documents.flatMap(({ title, tasks }) =>
    tasks.filter(({ isRelated }) => isRelated).map((task) => ({ task, title })),
  );
  return (
    <fieldset>
      <legend className="font-bold">{say("tasks")}</legend>
      <p className="mb-2 max-w-text text-muted">{say("tasksHint")}</p>
      {related.length > 0 && (
        <div className="mb-4 border-accent border-s-4 ps-4">
          <p className="font-bold text-base">{say("related")}</p>
          {related.map(({ task, title }) => (
            <Choice
              key={task.taskId}
              task={task}
              isTicked={linkedTaskIds.includes(task.taskId)}
              from={title}
            />
          ))}
        </div>
      )}
      {documents.map(({ id, title, tasks }) => {
        const count = tasks.filter(({ taskId }) => linkedTaskIds.includes(taskId)).length;
        return (
          <details key={id} open={id === documentId || count > 0} className="border-line border-t py-3">
            <summary className="cursor-pointer">
              <OwnText>{title}</OwnText>{" "}
              {count > 0 && <span className="text-base text-muted">{say("linked", { count })}</span>}
            </summary>
            <div className="mt-2">
              {tasks
                .filter(({ isRelated }) => !isRelated)
                .map((task) => (
                  <Choice key={task.taskId} task={task} isTicked={linkedTaskIds.includes(task.taskId)} />
                ))}
            </div>
          </details>
        );
      })}
    </fieldset>
  );
}

type ChoiceProps = { task: LinkableTask; isTicked: boolean; from?: LinkableDocument["title"] };

function Choice({ task, isTicked, from }: ChoiceProps) {
  const say = useTranslations("reports.task");
  const id = `field-tasks-${task.taskId}`;
  return (
    <div className="flex items-start gap-3 py-1.5">
      <TickBox id={id} name="tasks" value={task.taskId} isTicked={isTicked} />
      <label htmlFor={id} className="cursor-pointer text-base">
        <span className="line-clamp-2">
          <span className="font-bold">{say("paragraph", { label: task.label })}</span>
          {task.occurrence > 0 && ` (${task.occurrence})`} <OwnText>{task.summary}</OwnText>
        </span>
        {from && (
          <span className="block text-muted text-sm">
            <OwnText>{from}</OwnText>
          </span>
        )}
      </label>
    </div>
  );
}
