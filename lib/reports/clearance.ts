import "server-only";
import { and, eq } from "drizzle-orm";
import type { Scope } from "@/db/client";
import { moves } from "@/db/schema/history";
import { calendarDate } from "@/lib/domain/calendar-date";
import type { Clearance } from "./views";

/** How a version was cleared; null where the reader may not see the history of the report. */
export async function findClearance(
  scope: Scope,
  { reportId, number }: { reportId: string; number: number },
): Promise<Clearance | null> {
  const rows = await scope
    .select({ step: moves.step, detail: moves.detail })
    .from(moves)
    .where(and(eq(moves.subject, "report"), eq(moves.subjectId, reportId), eq(moves.toState, "submitted")))
    .orderBy(moves.sequence);
  // The last one: a transcription that was confirmed says so.
  const found = rows.findLast(({ detail }) => detail?.version === number);
  return found ? clearanceOf(found) : null;
}

function clearanceOf({
  step,
  detail,
}: {
  step: string;
  detail: Record<string, unknown> | null;
}): Clearance | null {
  if (step === "approve") return { kind: "approver" };
  if (step === "submit") return { kind: "single_person" };
  if (step === "submit_nil") return { kind: "nil" };
  if (step === "transcribe") return { kind: "transcribed" };
  if (step === "confirm_transcription") return { kind: "confirmed" };
  const signedOn = calendarDate(String(detail?.signedOn));
  if (step !== "approve_on_paper" || !signedOn) return null;
  return { kind: "paper", signatory: String(detail?.signatory), signedOn };
}
