import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import { tasks } from "@/db/schema/commitments";

/** A task that nobody has answered and nothing has ended: only such a one follows an event that moves, so that no
 *  answer changes its meaning (product rule, part 8 items 6 and 10). */
export const isOpenTask = and(
  isNull(tasks.endedAt),
  eq(tasks.progress, "no_information"),
  eq(tasks.answeredNil, false),
);
