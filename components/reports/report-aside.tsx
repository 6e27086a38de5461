import { useTranslations } from "next-intl";
import { Link } from "@/components/ui/link";
import { fieldKey, readProgress } from "@/lib/domain/report-check";
import { paths } from "@/lib/paths";
import type { TaskText, WorkingReport } from "@/lib/reports/views";
import type { TaskGroup } from "./task-groups";

type ReportAsideProps = {
  report: WorkingReport;
  groups: readonly TaskGroup[];
  writes: boolean;
  /** Whether the reader chooses what the parliament publishes. */
  mayPublish: boolean;
};

/** The quiet list beside the form: its parts, each paragraph by its number, and the pages around it. */
export function ReportAside({ report, groups, writes, mayPublish }: ReportAsideProps) {
  return (
    <div className="flex flex-col gap-6 lg:sticky lg:top-6">
      {writes && <Parts report={report} groups={groups} />}
      <RelatedPages report={report} writes={writes} mayPublish={mayPublish} />
    </div>
  );
}

function Parts({ report, groups }: Pick<ReportAsideProps, "report" | "groups">) {
  const say = useTranslations("reports.aside");
  const isAnswered = (taskId: string) =>
    readProgress(report.fields[fieldKey(taskId, "progress")]?.value) !== "no_information";
  const answered = report.tasks.filter(({ taskId }) => isAnswered(taskId)).length;
  return (
    <nav aria-label={say("label")} className="hidden lg:block">
      <p className="font-bold">{say("answered", { answered, total: report.tasks.length })}</p>
      <ul className="mt-2 flex flex-col gap-2 border-line border-s-4 ps-4">
        {groups.map(({ key, tasks }) => (
          <li key={key}>
            <a href={`#group-${key}`} className="link">
              {say(`groups.${key}`)}
            </a>
            <ul className="mt-1 flex flex-wrap gap-x-3 text-sm">
              {tasks.map((task) => (
                <PartLink key={task.taskId} task={task} isAnswered={isAnswered(task.taskId)} />
              ))}
            </ul>
          </li>
        ))}
        {(["measures", "own-words"] as const).map((part) => (
          <li key={part}>
            <a href={`#${part}-head`} className="link">
              {say(part)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function PartLink({ task, isAnswered }: { task: TaskText; isAnswered: boolean }) {
  const say = useTranslations("reports.aside");
  return (
    <li>
      <a href={`#task-${task.taskId}`} className="link inline-block min-w-6 py-0.5">
        <span className="sr-only">{say("paragraph")} </span>
        {task.label}
        {isAnswered && (
          <>
            <span aria-hidden="true"> ✓</span>
            <span className="sr-only"> {say("isAnswered")}</span>
          </>
        )}
      </a>
    </li>
  );
}

function RelatedPages({ report, writes, mayPublish }: Omit<ReportAsideProps, "groups">) {
  const say = useTranslations("reports.aside");
  const talk = useTranslations("conversations");
  const canBeNil = report.status === "open" || report.status === "drafting";
  const links = [
    canBeNil && { href: paths.reportNil(report.id), words: say("nil") },
    report.earlier && {
      href: paths.reportVersion(report.earlier.reportId, report.earlier.number),
      words: say("earlier"),
    },
    canBeNil && { href: paths.reportExtension(report.id), words: say("extension") },
    writes && { href: paths.reportOffline(report.id), words: say("offline") },
    { href: paths.reportConversation(report.id), words: talk("link") },
    mayPublish &&
      report.submittedVersion !== null && {
        href: paths.reportPublication(report.id),
        words: say("publication"),
      },
    { href: paths.reportVersions(report.id), words: say("history") },
    { href: paths.reportTexts(report.id), words: say("texts") },
  ].filter((link) => link !== null && link !== false);
  return (
    <nav aria-label={say("related")}>
      <ul className="flex flex-wrap gap-x-6 gap-y-2 lg:flex-col">
        {links.map(({ href, words }) => (
          <li key={href}>
            <Link href={href}>{words}</Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
