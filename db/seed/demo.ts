import "server-only";
import { eq } from "drizzle-orm";
import { asSystem, type Scope } from "../client";
import * as commitments from "../schema/commitments";
import * as documents from "../schema/documents";
import { moves } from "../schema/history";
import { users } from "../schema/people";
import { publishedMeasures } from "../schema/published";
import * as reports from "../schema/reports";
import { commitmentInstruments, commitmentThemes } from "../schema/subjects";
import members from "./data/members.json";
import { DEMO_ACCOUNTS, type DemoAccount } from "./demo-accounts";
import { addDesk } from "./demo-desk";
import { type DemoDocumentRows, readDemoDocuments } from "./demo-documents";
import { addInvitations } from "./demo-invitations";
import { addPeople, coordinatorId, OFFICER_ID } from "./demo-people";
import { relatedRows } from "./demo-related";
import { type ToldReport, toldReport } from "./demo-reports";
import { addRotation } from "./demo-rotation";
import { DEMO_CYCLES, type DemoCycle } from "./demo-story";
import { plannedSecretariatTasks, plannedTasks, type TaskRow, withProgress } from "./demo-tasks";
import { WRITES_IN } from "./demo-texts";
import { addUpload } from "./demo-uploads";
import { draftRows, measureRows, publishedRows } from "./demo-working-text";
import { idOf } from "./ids";
import { insertAll } from "./insert-all";
import { IPU_ID, parliamentId } from "./reference";

/** Tells the demo story in one transaction and gives the accounts to sign in with: the source documents, their
 *  tasks, two closed cycles and an open one with what parliaments did in them up to the story's day. Told once; a second
 *  call changes nothing. `passwordHash` is that of DEMO_PASSWORD. */
export async function loadDemo(passwordHash: string): Promise<DemoAccount[]> {
  await asSystem("load the demo story", async (scope) => {
    if (await isTold(scope)) return;
    const read = await readDemoDocuments();
    await addPeople(scope, passwordHash);
    await addInvitations(scope);
    for (const rows of read) await addDocument(scope, rows);
    await insertAll(scope, commitments.relatedCommitments, relatedRows(read));
    const tasks = await plannedTasks(scope, read);
    const told = DEMO_CYCLES.flatMap((cycle) => toldReports(cycle, { read, tasks }));
    await insertAll(scope, commitments.tasks, withProgress(tasks, told));
    await addCycles(scope, read);
    await addReports(scope, told);
    await addDesk(scope, told);
    await addRotation(scope);
    await addUpload(scope);
  });
  return DEMO_ACCOUNTS;
}

async function isTold(scope: Scope): Promise<boolean> {
  const rows = await scope.select({ id: users.id }).from(users).where(eq(users.id, OFFICER_ID));
  return rows.length > 0;
}

async function addDocument(scope: Scope, rows: DemoDocumentRows): Promise<void> {
  const { document, renditions, paragraphTexts, plan } = rows;
  await insertAll(scope, documents.documents, [document]);
  await insertAll(scope, documents.renditions, renditions);
  await insertAll(scope, documents.paragraphs, plan.paragraphs);
  await insertAll(scope, documents.paragraphTexts, paragraphTexts);
  await insertAll(scope, documents.reservations, plan.reservations);
  await insertAll(scope, documents.reservationParagraphs, plan.reservationParagraphs);
  const active = plan.commitments.map((row) => ({ ...row, lifecycle: "active" as const }));
  await insertAll(scope, commitments.commitments, active);
  await insertAll(scope, commitments.commitmentParagraphs, plan.commitmentParagraphs);
  await insertAll(scope, commitmentThemes, plan.commitmentThemes);
  await insertAll(scope, commitmentInstruments, plan.commitmentInstruments);
  await insertAll(scope, commitments.secretariatTasks, await plannedSecretariatTasks(scope, plan));
  await insertAll(scope, moves, movesOf(rows));
}

function movesOf({ document, plan }: DemoDocumentRows): (typeof moves.$inferInsert)[] {
  const by = { actorId: OFFICER_ID, actedAs: "officer", at: document.confirmedAt };
  return [
    { subject: "document", subjectId: plan.document.id, step: "confirm", toState: "confirmed", ...by },
    ...plan.commitments.map(({ id }) => ({
      subject: "commitment" as const,
      subjectId: id,
      step: "activate",
      fromState: "confirmed",
      toState: "active",
      ...by,
    })),
  ];
}

/** One report for each parliament and document of a cycle in which it has a task. */
function toldReports(
  cycle: DemoCycle,
  { read, tasks }: { read: DemoDocumentRows[]; tasks: TaskRow[] },
): ToldReport[] {
  const asked = read.filter(({ key }) => cycle.documents.includes(key));
  return asked.flatMap(({ key, plan }) => {
    const { id, code, committeeId } = plan.document;
    const ofDocument = Map.groupBy(
      tasks.filter(({ documentId }) => documentId === id),
      (task) => task.parliamentId,
    );
    return members.members.flatMap(({ iso2, structure }) => {
      const own = ofDocument.get(parliamentId(iso2));
      if (!own || !(cycle.volunteers?.includes(iso2) ?? true)) return [];
      const facts = {
        cycle,
        iso2,
        parliamentId: parliamentId(iso2),
        locale: WRITES_IN[iso2] ?? ("en" as const),
        chamber: structure === "bicameral" ? ("lower" as const) : ("single" as const),
        document: { key, id, code, committeeId },
        tasks: own,
      };
      return toldReport(facts, { officerId: OFFICER_ID, coordinatorId: coordinatorId(iso2) });
    });
  });
}

async function addCycles(scope: Scope, read: DemoDocumentRows[]): Promise<void> {
  for (const cycle of DEMO_CYCLES) {
    const id = idOf(`cycle:${cycle.key}`);
    const { opensOn, dueOn, closesOn, code, name } = cycle;
    const openedAt = new Date(`${opensOn}T05:00:00Z`);
    const closedAt = cycle.isClosed ? new Date(`${closesOn}T23:00:00Z`) : null;
    const dueEventId = cycle.dueEvent ? idOf(`event:${cycle.dueEvent}`) : null;
    const regime = cycle.volunteers ? ("voluntary" as const) : ("everyone" as const);
    const evidenceReplyDays = cycle.evidenceReplyDays ?? null;
    const row = { id, bodyId: IPU_ID, regime, evidenceReplyDays, code, name, opensOn, dueOn, closesOn };
    await insertAll(scope, reports.cycles, [{ ...row, dueEventId, openedAt, closedAt }]);
    const asked = read.filter(({ key }) => cycle.documents.includes(key));
    await insertAll(
      scope,
      reports.cycleDocuments,
      asked.map(({ plan }) => ({ cycleId: id, documentId: plan.document.id })),
    );
  }
}

async function addReports(scope: Scope, told: ToldReport[]): Promise<void> {
  const working = told.map(measureRows);
  await insertAll(
    scope,
    reports.reports,
    told.map(({ report }) => report),
  );
  await insertAll(scope, reports.draftFields, told.flatMap(draftRows));
  await insertAll(
    scope,
    reports.measures,
    working.flatMap(({ measures }) => measures),
  );
  await insertAll(
    scope,
    reports.measureTasks,
    working.flatMap(({ measureTasks }) => measureTasks),
  );
  await insertAll(
    scope,
    reports.evidence,
    working.flatMap(({ evidence }) => evidence),
  );
  await insertAll(
    scope,
    reports.reportVersions,
    told.flatMap(({ version }) => version ?? []),
  );
  await insertAll(scope, publishedMeasures, told.flatMap(publishedRows));
  await insertAll(
    scope,
    reports.returnPoints,
    told.flatMap(({ points }) => points),
  );
  await insertAll(
    scope,
    moves,
    told.flatMap((report) => report.moves),
  );
}
