import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ProgressTag } from "@/components/statuses/progress-tag";
import { ExternalLink } from "@/components/ui/external-link";
import { UserText } from "@/components/ui/source-quote";
import { directionOf } from "@/lib/domain/locale";
import type { CheckedTask, EvidenceCheck } from "@/lib/evidence-checks/views";
import { formatShortDate } from "@/lib/i18n/format";

/** Each task with what the parliament said and showed, and beside it what `beside` gives: a form, or what was found. */
export function CheckedTasks({
  check,
  beside,
}: {
  check: EvidenceCheck;
  beside: (task: CheckedTask) => ReactNode;
}) {
  const say = useTranslations("evidence");
  return check.tasks.map((task) => (
    <section
      key={task.taskId}
      aria-labelledby={`task-${task.taskId}`}
      className="grid gap-x-12 gap-y-4 border-line border-t py-5 lg:grid-cols-2"
    >
      <div className="flex flex-col gap-2">
        <h2 id={`task-${task.taskId}`} className="text-base">
          {say("task", { label: task.label })}{" "}
          <bdi lang={task.summary.locale} dir={directionOf(task.summary.locale)} className="font-normal">
            {task.summary.text}
          </bdi>
        </h2>
        <p>
          <ProgressTag progress={task.progress} />
        </p>
        {task.answer && (
          <p className="max-w-text">
            <UserText lang={check.language}>{task.answer}</UserText>
          </p>
        )}
        <Measures task={task} language={check.language} />
      </div>
      <div className="flex max-w-text flex-col gap-4">{beside(task)}</div>
    </section>
  ));
}

function Measures({ task, language }: { task: CheckedTask; language: string }) {
  const say = useTranslations("evidence");
  const locale = useLocale();
  if (task.measures.length === 0) return <p className="text-muted">{say("noMeasure")}</p>;
  return (
    <ul className="list-disc ps-6">
      {task.measures.map((measure) => (
        <li key={measure.id}>
          <UserText lang={language}>{measure.title}</UserText> · {formatShortDate(measure.takenOn, locale)}
          {measure.evidence.map(({ href }) => (
            <span key={href} className="block">
              <ExternalLink href={href} />
            </span>
          ))}
        </li>
      ))}
    </ul>
  );
}
