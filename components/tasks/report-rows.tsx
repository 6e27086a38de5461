import { useLocale, useTranslations } from "next-intl";
import { OwnText } from "@/components/reports/task-head";
import { type ReportState, ReportStatusTag } from "@/components/statuses/report-status-tag";
import { Due } from "@/components/ui/due";
import { StatusTag } from "@/components/ui/status-tag";
import { TaskList, TaskRow } from "@/components/ui/task-list";
import type { Role } from "@/lib/domain/actor";
import { type CalendarDate, daysBetween } from "@/lib/domain/calendar-date";
import { may } from "@/lib/domain/permissions";
import { formatDate, formatRelativeDays } from "@/lib/i18n/format";
import { paths } from "@/lib/paths";
import type { ReportRow } from "@/lib/reports/views";
import { dayOf, type TaskSectionKey } from "./task-sections";

type ReportRowsProps = {
  section: TaskSectionKey;
  reports: readonly ReportRow[];
  today: CalendarDate;
  roles: readonly Role[];
};

/** One section of the home page: a row for each document, never one for each task. */
export function ReportRows({ section, reports, today, roles }: ReportRowsProps) {
  const say = useTranslations("tasks");
  return (
    <section aria-labelledby={`section-${section}`}>
      <h2 id={`section-${section}`} className="mb-3">
        {say(`sections.${section}`)}
      </h2>
      {section === "reserved" && <p className="mb-3 max-w-text">{say("reservedLead")}</p>}
      <TaskList>
        {reports.map((report) => (
          <TaskRow
            key={report.id}
            href={paths.report(report.id)}
            title={<OwnText>{report.document.title}</OwnText>}
            asked={<Asked report={report} />}
            due={<When section={section} report={report} today={today} />}
            tag={<Tag report={report} />}
            turn={<Turn report={report} roles={roles} />}
          />
        ))}
      </TaskList>
    </section>
  );
}

function Asked({ report }: { report: ReportRow }) {
  const say = useTranslations("tasks");
  const isDraft = report.status === "drafting" || report.status === "in_clearance";
  return (
    <>
      <OwnText>{report.cycle.name}</OwnText>
      {". "}
      {say("acts", { count: report.tasks })}
      {report.reserved > 0 &&
        report.reserved < report.tasks &&
        ` · ${say("someReserved", { count: report.reserved })}`}
      {isDraft && ` · ${say("answered", { count: report.answered })}`}
    </>
  );
}

/** Until when, or since when; what is reserved is due at no time. */
function When({
  section,
  report,
  today,
}: Pick<ReportRowsProps, "section" | "today"> & { report: ReportRow }) {
  if (section === "past" || section === "filed") return <Filed report={report} />;
  return section !== "reserved" && <DueOf report={report} today={today} />;
}

function DueOf({ report, today }: { report: ReportRow; today: CalendarDate }) {
  const say = useTranslations("tasks");
  const locale = useLocale();
  const day = dayOf(report);
  const relative = formatRelativeDays(daysBetween(today, day), locale);
  const isReply = report.points > 0 && report.respondBy !== null;
  return (
    <>
      <Due
        isoDate={day}
        words={say(isReply ? "replyDue" : "due", { when: relative })}
        date={formatDate(day, locale)}
      />
      {report.standing.extended && (
        <span className="text-muted">
          {" "}
          {say("official", { date: formatDate(report.officialDueOn, locale) })}
        </span>
      )}
    </>
  );
}

function Filed({ report }: { report: ReportRow }) {
  const say = useTranslations("tasks");
  const locale = useLocale();
  if (!report.lastSubmittedAt) return say("neverSubmitted");
  return say("submittedOn", { date: formatDate(report.lastSubmittedAt.toISOString().slice(0, 10), locale) });
}

function Tag({ report }: { report: ReportRow }) {
  const say = useTranslations("tasks");
  if (report.points > 0)
    return <StatusTag tone="returned">{say("returned", { count: report.points })}</StatusTag>;
  return <ReportStatusTag state={stateOf(report)} />;
}

/** The state that helps most: why a row is urgent, or where the report is. */
function stateOf({ status, standing, allReserved }: ReportRow): ReportState {
  if (allReserved && status === "open") return "reserved";
  if (status === "open" && standing.overdue) return "overdue";
  return status === "closed" ? "silent" : status;
}

function Turn({ report, roles }: { report: ReportRow; roles: readonly Role[] }) {
  const say = useTranslations("tasks.turn");
  if (report.status === "in_clearance") return say(may(roles, "approve_report") ? "youApprove" : "approver");
  if (report.status === "submitted") return say("secretariat");
  if (report.status === "open" && report.allReserved) return say("voluntary");
  if (["open", "drafting", "returned"].includes(report.status)) {
    return say(may(roles, "write_report") ? "you" : "colleagues");
  }
  return null;
}
