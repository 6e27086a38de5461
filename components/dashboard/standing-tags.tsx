import { type ReportState, ReportStatusTag } from "@/components/statuses/report-status-tag";
import type { FigureRow } from "@/lib/dashboard/views";

/** What the secretariat sees of a report's state: where it is, and what the day makes of that. */
export function StandingTags({ row }: { row: FigureRow }) {
  return (
    <span className="inline-flex flex-wrap gap-1 sm:whitespace-nowrap">
      {statesOf(row).map((state) => (
        <ReportStatusTag key={state} state={state} />
      ))}
    </span>
  );
}

/** What others see: the place alone, never what happens inside the parliament. */
export function PlaceTag({ row }: { row: FigureRow }) {
  return <ReportStatusTag state={row.place === "answered" && row.accepted ? "accepted" : row.place} />;
}

function statesOf({ place, status, late, overdue }: FigureRow): ReportState[] {
  if (place === "reserved" || place === "excused" || place === "silent") return [place];
  return [status, ...(late ? ["late" as const] : []), ...(overdue ? ["overdue" as const] : [])];
}
