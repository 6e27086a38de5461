import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ProgressTag } from "@/components/statuses/progress-tag";
import { Link } from "@/components/ui/link";
import { Inset } from "@/components/ui/notices";
import { UserText } from "@/components/ui/source-quote";
import type { CalendarDate } from "@/lib/domain/calendar-date";
import { fieldKey, measureFieldKey } from "@/lib/domain/report-check";
import type { ReportAnswer, ReportContent } from "@/lib/domain/report-content";
import type { ReturnPoint, TaskText } from "@/lib/reports/views";
import { MeasureFacts } from "./measure-lines";
import { groupTasks } from "./task-groups";
import { TaskHead } from "./task-head";

type ReportViewProps = {
  content: ReportContent;
  /** The texts of all tasks that the content answers, in the reader's language. */
  tasks: readonly TaskText[];
  /** The points that `content.replies` answer. */
  repliedTo?: readonly ReturnPoint[];
  /** The day by which deadlines are said. */
  today: CalendarDate;
  /** The address at which a field is changed; left out where nothing can be changed. */
  changeHref?: (field: string) => string;
  /** What stands beside a field, such as a problem or a reviewer's point. */
  beside?: (field: string) => ReactNode;
};

/** What a report says, to be read: the same for a draft that is checked, a submitted version and a reviewer. */
export function ReportView(props: ReportViewProps) {
  const { content, tasks, repliedTo = [], today } = props;
  const say = useTranslations("reports.view");
  const answered = new Set(content.answers.map(({ taskId }) => taskId));
  const groups = groupTasks(tasks.filter(({ taskId }) => answered.has(taskId)));
  return (
    <div className="flex flex-col gap-10">
      {content.nil && <NilStatement content={content} />}
      <Replies content={content} repliedTo={repliedTo} />
      {groups.map(({ key, tasks: ofGroup }) => (
        <section key={key} aria-labelledby={`view-${key}`}>
          <h2 id={`view-${key}`} className="mb-2">
            {say(`groups.${key}`)}
          </h2>
          {ofGroup.map((task) => (
            <section
              key={task.taskId}
              className="border-line border-t py-5"
              aria-labelledby={`task-${task.taskId}-head`}
            >
              <TaskHead task={task} today={today} level={3} />
              <Answer {...props} task={task} />
            </section>
          ))}
        </section>
      ))}
      <section aria-labelledby="view-measures">
        <h2 id="view-measures" className="mb-2">
          {say("measures")}
        </h2>
        {content.measures.length === 0 && <p className="text-muted">{say("noMeasures")}</p>}
        <ul>
          {content.measures.map((measure) => (
            <li key={measure.id} className="border-line border-t py-4">
              <MeasureFacts measure={measure} tasks={tasks} lang={content.language} />
              {props.beside?.(measureFieldKey(measure.id, "title"))}
            </li>
          ))}
        </ul>
      </section>
      <OwnWords {...props} />
    </div>
  );
}

function NilStatement({ content }: { content: ReportContent }) {
  const say = useTranslations("reports.view");
  if (!content.nil) return null;
  return (
    <Inset>
      <p className="font-bold">{say(`nil.${content.nil.kind}`)}</p>
      {content.nil.reason && (
        <p>
          <UserText lang={content.language}>{content.nil.reason}</UserText>
        </p>
      )}
    </Inset>
  );
}

function Replies({ content, repliedTo }: { content: ReportContent; repliedTo: readonly ReturnPoint[] }) {
  const say = useTranslations("reports.view");
  const point = useTranslations("reports.point");
  const replied = repliedTo.flatMap(({ id, comment }) => {
    const reply = content.replies.find(({ pointId }) => pointId === id);
    return reply ? [{ id, comment, reply }] : [];
  });
  if (replied.length === 0) return null;
  return (
    <section aria-labelledby="view-replies">
      <h2 id="view-replies" className="mb-2">
        {say("replies")}
      </h2>
      <ol>
        {replied.map(({ id, comment, reply }) => (
          <li key={id} className="border-line border-t py-4 text-base">
            <p className="text-muted">
              <UserText>{comment}</UserText>
            </p>
            <p className="mt-1 max-w-text">
              <strong>{point(reply.kind)}</strong>
              {reply.text && (
                <>
                  {" – "}
                  <UserText lang={content.language}>{reply.text}</UserText>
                </>
              )}
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Answer({ content, task, changeHref, beside }: ReportViewProps & { task: TaskText }) {
  const say = useTranslations("reports.view");
  const form = useTranslations("reports.form");
  const answer: ReportAnswer | undefined = content.answers.find(({ taskId }) => taskId === task.taskId);
  if (!answer) return null;
  const progressKey = fieldKey(task.taskId, "progress");
  return (
    <div className="mt-3 flex flex-col gap-2">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6">
        <p>
          <span className="sr-only">{form("progress")}: </span>
          <ProgressTag progress={answer.progress} />
        </p>
        {changeHref && (
          <Change href={changeHref(progressKey)} what={say("answerTo", { label: task.label })} />
        )}
      </div>
      {beside?.(progressKey)}
      {answer.reason && <Words label={form("reason")} text={answer.reason} lang={content.language} />}
      {beside?.(fieldKey(task.taskId, "reason"))}
      {answer.answer && (
        <Words
          label={form(task.kind === "oversight" ? "oversightAnswer" : "answer")}
          text={answer.answer}
          lang={content.language}
        />
      )}
      {beside?.(fieldKey(task.taskId, "answer"))}
    </div>
  );
}

function Words({ label, text, lang }: { label: string; text: string; lang: string }) {
  return (
    <div className="max-w-text text-base">
      <p className="text-muted text-sm">{label}</p>
      <p>
        <UserText lang={lang}>{text}</UserText>
      </p>
    </div>
  );
}

function OwnWords({ content, changeHref, beside }: ReportViewProps) {
  const say = useTranslations("reports.view");
  const form = useTranslations("reports.form");
  const common = useTranslations("common");
  const language = useTranslations("statuses.language");
  const parts = [
    { name: "obstacles", text: content.obstacles },
    { name: "help_wanted", text: content.helpWanted },
  ] as const;
  return (
    <section aria-labelledby="view-own-words">
      <h2 id="view-own-words" className="mb-2">
        {say("ownWords")}
      </h2>
      {parts.map(({ name, text }) => {
        const key = fieldKey(null, name);
        return (
          <div key={name} className="border-line border-t py-4">
            <div className="flex flex-wrap items-baseline justify-between gap-x-6">
              <h3>{form(name)}</h3>
              {changeHref && <Change href={changeHref(key)} what={form(name)} />}
            </div>
            <p className="max-w-text">
              {text ? (
                <UserText lang={content.language}>{text}</UserText>
              ) : (
                <span className="text-muted">{common("notProvided")}</span>
              )}
            </p>
            {beside?.(key)}
          </div>
        );
      })}
      <p className="border-line border-t pt-4 text-base text-muted">
        {common("writtenIn", { language: language(content.language) })}
      </p>
    </section>
  );
}

function Change({ href, what }: { href: string; what: string }) {
  const say = useTranslations("common");
  return (
    <span className="not-printed text-base">
      <Link href={href} aria-label={say("changeWhat", { what })}>
        {say("change")}
      </Link>
    </span>
  );
}
