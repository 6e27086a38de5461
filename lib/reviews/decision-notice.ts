import "server-only";
import type { Scope } from "@/db/client";
import { dropNotices } from "@/db/outbox";
import { now } from "@/lib/clock";
import type { CalendarDate } from "@/lib/domain/calendar-date";
import { UNDO_MINUTES } from "@/lib/domain/report-workflow";
import { tellParliament } from "@/lib/filings/notices";

/** A report right after a decision; `version` is the one that the decision gave its row. */
type Decided = { id: string; parliamentId: string; documentId: string; version: number };

/** Tells the parliament that its report was accepted or, with a day for the answer, returned. The notice waits as long
 *  as the decision can be taken back. */
export function announceDecision(
  scope: Scope,
  report: Decided,
  respondOn: CalendarDate | null,
): Promise<void> {
  return tellParliament(scope, report, {
    kind: respondOn ? "report_returned" : "report_accepted",
    key: keyOf(report),
    ...(respondOn && { facts: { respondOn } }),
    notBefore: new Date(now().getTime() + UNDO_MINUTES * 60_000),
  });
}

/** Takes the notice of a decision back before it leaves. */
export async function unannounceDecision(scope: Scope, report: Decided): Promise<void> {
  await dropNotices(scope, [keyOf(report)]);
}

function keyOf({ id, version }: Decided): string {
  return `decision:${id}:${version}`;
}
