import type { TaskText } from "@/lib/reports/views";

/** The groups in which a report shows its tasks, in their order: what has a day of its own comes first, what the
 *  parliament reserved comes last. */
const TASK_GROUPS = ["dated", "direct", "oversight", "reserved"] as const;

/** One group that is not empty. */
export type TaskGroup = { key: (typeof TASK_GROUPS)[number]; tasks: TaskText[] };

/** Puts each task in one group; dated ones by their day, the others in the order of the text. */
export function groupTasks(tasks: readonly TaskText[]): TaskGroup[] {
  return TASK_GROUPS.map((key) => {
    const ofGroup = tasks.filter((task) => groupOf(task) === key);
    return { key, tasks: key === "dated" ? ofGroup.sort(byDay) : ofGroup };
  }).filter((group) => group.tasks.length > 0);
}

function groupOf({ reservedAs, dueKind, kind }: TaskText): TaskGroup["key"] {
  if (reservedAs) return "reserved";
  return dueKind === "none" ? kind : "dated";
}

function byDay(one: TaskText, other: TaskText): number {
  const [first, second] = [one.dueOn ?? "9999", other.dueOn ?? "9999"];
  return first < second ? -1 : first > second ? 1 : 0;
}
