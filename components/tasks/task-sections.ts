import type { CalendarDate } from "@/lib/domain/calendar-date";
import type { ReportRow } from "@/lib/reports/views";

/** The sections of the home page, in their order. */
const TASK_SECTIONS = ["todo", "returned", "clearance", "reserved", "filed", "past"] as const;
/** One of TASK_SECTIONS. */
export type TaskSectionKey = (typeof TASK_SECTIONS)[number];

/** Puts each report in one section, the one due first on top, and leaves out sections without one. A scheduled report
 *  is nobody's to see yet. */
export function sortTasks(
  reports: readonly ReportRow[],
  today: CalendarDate,
): { key: TaskSectionKey; reports: ReportRow[] }[] {
  return TASK_SECTIONS.map((key) => ({
    key,
    reports: reports.filter((report) => sectionOf(report, today) === key).sort(byDay),
  })).filter((section) => section.reports.length > 0);
}

/** How many reports wait for the parliament, when the first of them is due, and whether that day is over. Reserved
 *  ones wait for nobody. */
export function headlineOf(
  reports: readonly ReportRow[],
  today: CalendarDate,
): {
  count: number;
  dueOn: CalendarDate | null;
  isOverdue: boolean;
} {
  const waiting = reports.filter((report) => WAITING.includes(sectionOf(report, today))).sort(byDay);
  const [first] = waiting;
  return {
    count: waiting.length,
    dueOn: first ? dayOf(first) : null,
    isOverdue: first !== undefined && dayOf(first) < today,
  };
}

/** The day by which a report is expected: after a return, the one that the Secretariat set. */
export function dayOf({ points, respondBy, dueOn }: ReportRow): CalendarDate {
  return points > 0 ? (respondBy ?? dueOn) : dueOn;
}

const WAITING: (TaskSectionKey | null)[] = ["todo", "returned", "clearance"];

function sectionOf(report: ReportRow, today: CalendarDate): TaskSectionKey | null {
  const { status, allReserved, points } = report;
  switch (status) {
    case "scheduled":
      return null;
    case "open":
      return allReserved ? "reserved" : "todo";
    case "drafting":
      return points > 0 ? "returned" : "todo";
    case "returned":
      return "returned";
    case "in_clearance":
      return "clearance";
    case "submitted":
      return "filed";
    case "accepted":
      return report.cycle.closesOn < today ? "past" : "filed";
    default:
      return "past";
  }
}

function byDay(one: ReportRow, other: ReportRow): number {
  const [first, second] = [dayOf(one), dayOf(other)];
  return first < second ? -1 : first > second ? 1 : 0;
}
