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

/** What one task asks: its place in the text, the act, when it is due and whether the parliament reserved it. */
export function TaskHead({ task, today }: { task: TaskText; today: CalendarDate }) {
  const say = useTranslations("reports.task");
  const locale = useLocale();
  return (
    <>
      <h3 id={`task-${task.taskId}-head`} className="text-lg">
        <span className="text-muted">{say("paragraph", { label: task.label })}</span>{" "}
        <OwnText>{task.summary}</OwnText>
      </h3>
      <div className="mt-1 flex flex-wrap items-baseline gap-x-4 gap-y-1 text-base">
        {task.dueOn && task.dueKind !== "none" && (
          <span>
            {task.eventName ? (
              <>
                {say("byEvent")} <OwnText>{task.eventName}</OwnText> <span aria-hidden="true">· </span>
                {formatDate(task.dueOn, locale)}
              </>
            ) : (
              <Due
                isoDate={task.dueOn}
                words={say("due", { when: formatRelativeDays(daysBetween(today, task.dueOn), locale) })}
                date={formatDate(task.dueOn, locale)}
              />
            )}
          </span>
        )}
        {task.dueKind !== "none" && !task.dueOn && <span className="text-muted">{say("undated")}</span>}
        {task.occurrence > 0 && <span>{say("occurrence", { year: String(task.occurrence) })}</span>}
        {task.kind === "oversight" && <span>{say("oversight")}</span>}
        {task.reservedAs && <StatusTag tone="reserved">{say(`reserved.${task.reservedAs}`)}</StatusTag>}
      </div>
      {task.paragraphs.length > 0 && (
        <div className="mt-2 text-base">
          <Details
            summary={say("readParagraph", { label: task.paragraphs.map(({ label }) => label).join(", ") })}
          >
            {task.paragraphs.map(({ id, label, text }) => (
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
