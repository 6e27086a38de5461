import "server-only";
import { eq } from "drizzle-orm";
import { inScopeOf } from "@/db/client";
import { tasks } from "@/db/schema/commitments";
import { measureTasks } from "@/db/schema/reports";
import type { Actor } from "@/lib/domain/actor";
import type { Locale } from "@/lib/domain/locale";
import { listMeasures, relatedTo } from "./queries";
import type { ReusableMeasure } from "./views";

/** How many are offered; whoever looks for another one searches. */
const OFFERED_MAX = 6;

/** Measures outside the bin that do not serve a task yet and could: first those that serve an act of the same kind, then
 *  the latest. */
export async function listReusable(
  actor: Actor,
  { reader, taskId, query }: { reader: Locale; taskId: string; query: string },
): Promise<ReusableMeasure[]> {
  const [all, links] = await Promise.all([
    listMeasures(actor, { reader, query }),
    linksAround(actor, taskId),
  ]);
  const free = all.filter(({ id, removedAt }) => removedAt === null && !links.serving.has(id));
  const marked = free.map((measure) => ({ ...measure, isRelated: links.related.has(measure.id) }));
  return marked.sort((one, other) => Number(other.isRelated) - Number(one.isRelated)).slice(0, OFFERED_MAX);
}

/** The measures that serve the task, and those that serve a task of a related commitment. */
function linksAround(actor: Actor, taskId: string): Promise<{ serving: Set<string>; related: Set<string> }> {
  return inScopeOf(actor, async (scope) => {
    const rows = await scope
      .select({
        measureId: measureTasks.measureId,
        taskId: measureTasks.taskId,
        commitmentId: tasks.commitmentId,
      })
      .from(measureTasks)
      .innerJoin(tasks, eq(tasks.id, measureTasks.taskId));
    const [task] = await scope
      .select({ commitmentId: tasks.commitmentId })
      .from(tasks)
      .where(eq(tasks.id, taskId));
    const alike = await relatedTo(scope, task ? [task.commitmentId] : []);
    const idsOf = (found: typeof rows) => new Set(found.map(({ measureId }) => measureId));
    return {
      serving: idsOf(rows.filter((row) => row.taskId === taskId)),
      related: idsOf(rows.filter(({ commitmentId }) => alike.has(commitmentId))),
    };
  });
}
