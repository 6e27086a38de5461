import { useLocale, useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button";
import { ExternalLink } from "@/components/ui/external-link";
import { Link } from "@/components/ui/link";
import { EmptyState } from "@/components/ui/notices";
import { UserText } from "@/components/ui/source-quote";
import type { CalendarDate } from "@/lib/domain/calendar-date";
import { formatDate } from "@/lib/i18n/format";
import { paths } from "@/lib/paths";
import type { OthersMeasure, TaskText, WorkingReport } from "@/lib/reports/views";
import { OwnText, TaskHead } from "./task-head";

type OthersLinkProps = { others: readonly OthersMeasure[]; reportId: string; task: TaskText };

/** Leads to what other parliaments published on the same act, from where this one writes about it. */
export function OthersLink({ others, reportId, task }: OthersLinkProps) {
  const say = useTranslations("reports.form");
  const measures = onSameAct(others, task);
  if (measures.length === 0) return null;
  const count = new Set(measures.map(({ country }) => country.text)).size;
  return <Link href={paths.reportOthers(reportId, task.taskId)}>{say("others", { count })}</Link>;
}

type OthersMeasuresProps = { report: WorkingReport; task: TaskText; today: CalendarDate };

/** The measures in full, in the words of the parliaments that took them, the latest first. */
export function OthersMeasures({ report, task, today }: OthersMeasuresProps) {
  const say = useTranslations("reports.others");
  const measures = onSameAct(report.othersMeasures, task);
  return (
    <>
      <div className="mb-6">
        <TaskHead task={task} today={today} level={2} />
      </div>
      {measures.length === 0 && <EmptyState title={say("none")}>{say("noneLead")}</EmptyState>}
      <ul className="border-line border-t">
        {measures.map((measure) => (
          <Measure key={`${measure.country.text} ${measure.takenOn} ${measure.title}`} measure={measure} />
        ))}
      </ul>
      <p className="mt-8">
        <ButtonLink look="secondary" href={`${paths.report(report.id)}#task-${task.taskId}`}>
          {say("back")}
        </ButtonLink>
      </p>
    </>
  );
}

function Measure({ measure }: { measure: OthersMeasure }) {
  const types = useTranslations("statuses.measure");
  const locale = useLocale();
  const { country, language, type, takenOn, title, description, links } = measure;
  return (
    <li className="border-line border-b py-4 text-base">
      <p className="font-bold">
        <OwnText>{country}</OwnText>
      </p>
      <p>
        <UserText lang={language}>{title}</UserText>
      </p>
      <p className="text-muted">
        {types(type)} · {formatDate(takenOn, locale)}
      </p>
      {description && (
        <p className="max-w-text">
          <UserText lang={language}>{description}</UserText>
        </p>
      )}
      {links.map(({ href }) => (
        <p key={href}>
          <ExternalLink href={href} />
        </p>
      ))}
    </li>
  );
}

function onSameAct(others: readonly OthersMeasure[], { commitmentId }: TaskText): OthersMeasure[] {
  return others.filter(({ commitmentIds }) => commitmentIds.includes(commitmentId));
}
