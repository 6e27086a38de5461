import "server-only";
import { and, eq } from "drizzle-orm";
import { recordMoves } from "@/db/moves";
import { commitments, tasks } from "@/db/schema/commitments";
import { now, today } from "@/lib/clock";
import { occurrencesUpTo } from "@/lib/domain/due";
import { dueRuleOf } from "@/lib/domain/due-columns";
import { makeTasks, planWork } from "@/lib/tasks/planned-work";
import { inTurn } from "./in-turn";

const JOB = "make-recurring-tasks";

/** Makes the next occurrence of each recurring commitment on the day when the last falls due (product rule, part 8
 *  item 8), for the members of that day. Who joined later gets none of the earlier ones. */
export function makeRecurringTasks(): Promise<void> {
  return inTurn(JOB, async (scope) => {
    const day = today();
    const recurring = await scope
      .select({
        id: commitments.id,
        dueKind: commitments.dueKind,
        dueOn: commitments.dueOn,
        dueYear: commitments.dueYear,
        dueEveryYears: commitments.dueEveryYears,
        dueEventId: commitments.dueEventId,
      })
      .from(commitments)
      .where(and(eq(commitments.lifecycle, "active"), eq(commitments.dueKind, "every_years")));
    for (const row of recurring) {
      const [occurrence = 0] = occurrencesUpTo(dueRuleOf(row), day).slice(-1);
      const [made] = await scope
        .select({ id: tasks.id })
        .from(tasks)
        .where(and(eq(tasks.commitmentId, row.id), eq(tasks.occurrence, occurrence)))
        .limit(1);
      if (made) continue;
      const work = await planWork(scope, { commitmentIds: [row.id], today: day });
      const next = work.map((each) => ({
        ...each,
        tasks: each.tasks.filter((task) => task.occurrence === occurrence),
      }));
      const count = await makeTasks(scope, next, now());
      if (count === 0) continue;
      await recordMoves(scope, { job: JOB }, [
        {
          subject: "commitment",
          subjectId: row.id,
          step: "recur",
          detail: { occurrence, tasks: count },
          at: now(),
        },
      ]);
    }
  });
}
