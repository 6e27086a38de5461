import "server-only";
import { assign, bindingOf, boundMembers } from "@/lib/domain/assignment";
import type { CalendarDate } from "@/lib/domain/calendar-date";
import type { DocumentPlan } from "@/lib/domain/document-plan";
import { dueOn } from "@/lib/domain/due";
import { dueRuleOf } from "@/lib/domain/due-columns";
import type { ReservationFact } from "@/lib/domain/reservation";
import type { Progress } from "@/lib/domain/statuses";
import type { Scope } from "../client";
import type { secretariatTasks, tasks } from "../schema/commitments";
import { events, memberships } from "../schema/reference";
import type { DemoDocumentRows } from "./demo-documents";
import { atNoon, type ToldReport } from "./demo-reports";
import { DEMO_CYCLES } from "./demo-story";
import { idOf } from "./ids";

/** A row of tasks whose id is already known. */
export type TaskRow = typeof tasks.$inferInsert & { id: string };

/** The tasks of all documents with fixed ids: for the members of the day of activation, and for those who had joined
 *  by the day on which a cycle asked (product rule 8.4). */
export async function plannedTasks(scope: Scope, read: DemoDocumentRows[]): Promise<TaskRow[]> {
  const facts = await scope.select().from(memberships);
  const days = await eventDays(scope);
  return read.flatMap(({ key, plan, document, activatedOn }) => {
    const asking = DEMO_CYCLES.filter((cycle) => cycle.documents.includes(key));
    const bindingDays = [activatedOn, ...asking.map(({ opensOn }) => opensOn)];
    const members = [...new Set(bindingDays.flatMap((day) => boundMembers(facts, day)))];
    return plan.commitments.flatMap((commitment) =>
      assign({
        commitment: {
          id: commitment.id,
          addressees: commitment.addressees,
          due: dueRuleOf(commitment),
          operativeParagraphIds: paragraphIdsOf(plan, commitment.id),
          boundIds: commitment.boundParliamentIds,
        },
        members,
        reservations: reservationFacts(plan),
        eventStartsOn: days.get(commitment.dueEventId ?? "") ?? null,
        today: activatedOn,
      }).map(({ reservedBy, ...task }) => ({
        ...task,
        id: idOf(`task:${task.commitmentId}:${task.parliamentId}:${task.occurrence}`),
        documentId: commitment.documentId,
        committeeId: document.committeeId ?? null,
        reservedById: reservedBy,
        madeAt: atNoon(activatedOn),
      })),
    );
  });
}

/** What a document asks of the body itself, with the day on which it first falls due. */
export async function plannedSecretariatTasks(
  scope: Scope,
  plan: DocumentPlan,
): Promise<(typeof secretariatTasks.$inferInsert)[]> {
  const days = await eventDays(scope);
  return plan.commitments
    .filter(({ addressees }) => bindingOf(addressees).secretariat)
    .map((commitment) => {
      const occurrence = commitment.dueKind === "every_years" ? (commitment.dueYear ?? 0) : 0;
      const eventStartsOn = days.get(commitment.dueEventId ?? "") ?? null;
      return { commitmentId: commitment.id, dueOn: dueOn(dueRuleOf(commitment), occurrence, eventStartsOn) };
    });
}

async function eventDays(scope: Scope): Promise<Map<string, CalendarDate | null>> {
  const rows = await scope.select({ id: events.id, startsOn: events.startsOn }).from(events);
  return new Map(rows.map(({ id, startsOn }) => [id, startsOn]));
}

function paragraphIdsOf(plan: DocumentPlan, commitmentId: string): string[] {
  return plan.commitmentParagraphs
    .filter((row) => row.commitmentId === commitmentId)
    .map(({ paragraphId }) => paragraphId);
}

function reservationFacts(plan: DocumentPlan): ReservationFact[] {
  return plan.reservations.map(({ id, parliamentId, kind, wholeDocument }) => ({
    id,
    parliamentId,
    kind,
    scope: wholeDocument ? "whole" : "paragraphs",
    paragraphIds: plan.reservationParagraphs
      .filter(({ reservationId }) => reservationId === id)
      .map(({ paragraphId }) => paragraphId),
    withdrawnOn: null,
  }));
}

/** The tasks with what the last submitted version of their report declares. */
export function withProgress(planned: TaskRow[], told: ToldReport[]): TaskRow[] {
  const declared = new Map<string, Progress>(
    told
      .flatMap(({ version }) => version?.content.answers ?? [])
      .map(({ taskId, progress }) => [taskId, progress]),
  );
  return planned.map((task) => ({ ...task, progress: declared.get(task.id) ?? "no_information" }));
}
