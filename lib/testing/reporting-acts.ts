import { eq } from "drizzle-orm";
import { asSystem } from "@/db/client";
import { reportVersions } from "@/db/schema/reports";
import type { Actor, Role } from "@/lib/domain/actor";
import { fieldKey } from "@/lib/domain/report-check";
import type { ReportContent } from "@/lib/domain/report-content";
import { saveDraft } from "@/lib/reports/draft";
import { EMPTY_MARK } from "@/lib/reports/field-mark";
import { findCheck } from "@/lib/reports/queries";
import { aDay } from "./makers";
import { aPersonOf, aReportingWorld, type ParliamentInWorld } from "./reporting-world";

/** English, on the story's day. */
export const reading = { reader: "en", today: aDay("2024-09-16") } as const;

/** A world of its own whose French draft the first of these people began; one person for each list of roles. */
export async function aDraftOf(roles: Role[][]) {
  const world = await aReportingWorld();
  const people: Actor[] = [];
  for (const each of roles) people.push(await aPersonOf(world.france, each));
  const [writer] = people;
  if (!writer) throw new Error("Nobody writes");
  await write(writer, world.france, { [fieldKey(world.france.taskIds[0] ?? "", "progress")]: "planned" });
  return { ...world, people, reportId: world.france.reportId };
}

/** Saves fields that the draft does not have yet. */
export async function write(actor: Actor, { reportId }: ParliamentInWorld, values: Record<string, string>) {
  const typed = Object.entries(values);
  const fields = typed.map(([key, value]) => ({ key, value, base: EMPTY_MARK, keep: null }));
  return saveDraft(actor, { reportId, next: "stay", fields });
}

/** What the check page sends. */
export async function asShown(actor: Actor, reportId: string) {
  const check = await findCheck(actor, { reportId, ...reading });
  if (!check) throw new Error("Nothing to check");
  return { reportId, version: check.version, seen: check.mark, otherwiseIn: "en" as const };
}

/** The versions of a report as they are stored. */
export function versionsOf(reportId: string) {
  return asSystem("test", (scope) =>
    scope.select().from(reportVersions).where(eq(reportVersions.reportId, reportId)),
  );
}

/** A version in which France answered the first act alone. */
export function anEarlierContent({ taskIds }: ParliamentInWorld): ReportContent {
  const [taskId = ""] = taskIds;
  return {
    language: "fr",
    answers: [{ taskId, commitmentId: "c1", progress: "implemented", answer: "Act 5 of 2021", reason: "" }],
    obstacles: "",
    helpWanted: "",
    measures: [],
    replies: [],
    nil: null,
  };
}
