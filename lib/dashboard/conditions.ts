import "server-only";
import { and, eq, inArray, isNull, notInArray, type SQL, sql } from "drizzle-orm";
import type { Scope } from "@/db/client";
import { tasks } from "@/db/schema/commitments";
import { groupMembers, parliaments } from "@/db/schema/reference";
import { cycles, reports } from "@/db/schema/reports";
import { ALL_CYCLES, type FigureFilter, NO_GROUP } from "./schema";

/** What the filters leave of the reports that were asked for: a voluntary one is in no figure (ADR 0020).
 *  `filter.cycle` names a cycle or ALL_CYCLES; "" leaves none, because there
 *  is no cycle at all. */
export function reportsWithin(filter: FigureFilter): SQL | undefined {
  const { cycle, document, parliament, commitment } = filter;
  return and(
    isNull(reports.volunteeredAt),
    cycle === "" ? sql`false` : undefined,
    cycle === "" || cycle === ALL_CYCLES ? undefined : eq(reports.cycleId, cycle),
    document ? eq(reports.documentId, document) : undefined,
    parliament ? eq(reports.parliamentId, parliament) : undefined,
    inGroup(reports.parliamentId, filter.group),
    commitment
      ? sql`exists (select from ${tasks} where ${tasks.commitmentId} = ${commitment}
          and ${tasks.parliamentId} = ${reports.parliamentId} and ${tasks.documentId} = ${reports.documentId})`
      : undefined,
  );
}

/** What the filters leave of the parliaments on record. */
export function parliamentsWithin({ group, parliament }: FigureFilter): SQL | undefined {
  return and(parliament ? eq(parliaments.id, parliament) : undefined, inGroup(parliaments.id, group));
}

/** The cycle that is shown unless another is asked for: of the open ones the one due first, else the one that closed
 *  last; "" where there is none. */
export async function presentCycleId(scope: Scope): Promise<string> {
  const isOpen = sql`${cycles.openedAt} is not null and ${cycles.closedAt} is null`;
  const [first] = await scope
    .select({ id: cycles.id })
    .from(cycles)
    .orderBy(
      sql`(${isOpen}) desc`,
      sql`case when ${isOpen} then ${cycles.dueOn} end`,
      sql`${cycles.closesOn} desc`,
    )
    .limit(1);
  return first?.id ?? "";
}

function inGroup(parliamentId: typeof parliaments.id | typeof reports.parliamentId, group: string) {
  if (group === "") return undefined;
  if (group === NO_GROUP) {
    return notInArray(parliamentId, sql`(select ${groupMembers.parliamentId} from ${groupMembers})`);
  }
  return inArray(
    parliamentId,
    sql`(select ${groupMembers.parliamentId} from ${groupMembers} where ${groupMembers.groupId} = ${group})`,
  );
}
