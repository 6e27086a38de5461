import "server-only";
import { and, isNull, lte } from "drizzle-orm";
import { cycles } from "@/db/schema/reports";
import { now, today } from "@/lib/clock";
import { openInScope } from "@/lib/cycles/opening";
import { inTurn } from "./in-turn";

const JOB = "open-cycles";

/** Opens each cycle whose day has come and makes the reports that it asks for. */
export function openCycles(): Promise<void> {
  return inTurn(JOB, async (scope) => {
    const day = today();
    const due = await scope
      .select({ cycleId: cycles.id, regime: cycles.regime })
      .from(cycles)
      .where(and(isNull(cycles.openedAt), lte(cycles.opensOn, day)))
      .for("update");
    for (const cycle of due) await openInScope(scope, { job: JOB }, { ...cycle, today: day, at: now() });
  });
}
