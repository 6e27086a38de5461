import { useLocale, useTranslations } from "next-intl";
import { Due } from "@/components/ui/due";
import { Details } from "@/components/ui/notices";
import { SourceQuote } from "@/components/ui/source-quote";
import { StatusTag } from "@/components/ui/status-tag";
import { type CalendarDate, daysBetween } from "@/lib/domain/calendar-date";
import { directionOf } from "@/lib/domain/locale";
import { formatDate, formatRelativeDays } from "@/lib/i18n/format";
import type { TaskText } from "@/lib/reports/views";
import type { LocalText } from "@/lib/text/local-text";

/** A text of a document in its own language and direction. */
export function OwnText({ children }: { children: LocalText }) {
  return (
    <bdi lang={children.locale} dir={directionOf(children.locale)}>
      {children.text}
    </bdi>
  );
}

type TaskHeadProps = { task: TaskText; today: CalendarDate; level: 2 | 3 | 4 };

/** What one task asks: its place in the text, when it is due, whether the parliament reserved it, and the act. */
export function TaskHead({ task, today, level }: TaskHeadProps) {
  const say = useTranslations("reports.task");
  const Heading = `h${level}` as const;
  const { paragraphs } = task;
  return (
    <>
      <div className="flex flex-wrap items-baseline gap-x-4 gap-y-1 text-base">
        <Heading id={`task-${task.taskId}-head`} className="font-bold text-lg">
          {say("paragraph", { label: task.label })}
        </Heading>
        <TaskDue task={task} today={today} />
        {task.occurrence > 0 && <span>{say("occurrence", { year: String(task.occurrence) })}</span>}
        {task.reservedAs && <StatusTag tone="reserved">{say(`reserved.${task.reservedAs}`)}</StatusTag>}
      </div>
      {task.kind === "oversight" && <p className="text-base text-muted">{say("oversight")}</p>}
      <p className="mt-1 max-w-text text-base">
        <OwnText>{task.summary}</OwnText>
      </p>
      {paragraphs.some(({ text }) => !isSaid(text, task.summary)) && (
        <div className="mt-1 text-base">
          <Details summary={say("readParagraph", { label: paragraphs.map(({ label }) => label).join(", ") })}>
            {paragraphs.map(({ id, label, text }) => (
              <SourceQuote
                key={id}
                lang={text.locale}
                dir={directionOf(text.locale)}
                place={<ParagraphPlace label={label} text={text} />}
              >
                {text.text}
              </SourceQuote>
            ))}
          </Details>
        </div>
      )}
    </>
  );
}

/** True where the summary of an act is its whole paragraph, so that there is no more to read. */
function isSaid(paragraph: LocalText, summary: LocalText): boolean {
  const bare = (text: string) => text.replace(/[\s;,.؛،]+$/u, "").replace(/\s+/gu, " ");
  return bare(paragraph.text) === bare(summary.text);
}

function TaskDue({ task, today }: { task: TaskText; today: CalendarDate }) {
  const say = useTranslations("reports.task");
  const locale = useLocale();
  if (task.dueKind === "none") return null;
  if (!task.dueOn) return <span className="text-muted">{say("undated")}</span>;
  const date = formatDate(task.dueOn, locale);
  if (!task.eventName) {
    const when = formatRelativeDays(daysBetween(today, task.dueOn), locale);
    return <Due isoDate={task.dueOn} words={say("due", { when })} date={date} />;
  }
  return (
    <span>
      {say("byEvent")} <OwnText>{task.eventName}</OwnText> <span aria-hidden="true">· </span>
      {date}
    </span>
  );
}

function ParagraphPlace({ label, text }: { label: string; text: LocalText }) {
  const say = useTranslations("reports.task");
  const common = useTranslations("common");
  const language = useTranslations("statuses.language");
  const locale = useLocale();
  return (
    <>
      {say("paragraph", { label })}
      {text.locale !== locale && ` · ${common("notTranslated", { language: language(text.locale) })}`}
    </>
  );
}
