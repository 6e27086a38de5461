import { randomUUID } from "node:crypto";
import type { Scope } from "@/db/client";
import { commitments, tasks } from "@/db/schema/commitments";
import { documents } from "@/db/schema/documents";
import { roleGrants, users } from "@/db/schema/people";
import { bodies, groupMembers, groups, organs, parliaments } from "@/db/schema/reference";
import { cycleDocuments, cycles, reports, reportVersions } from "@/db/schema/reports";
import type { Role, Side } from "../domain/actor";
import type { ReportContent } from "../domain/report-content";
import { aDay } from "./makers";

const unsourced = { sources: [], confidence: null, note: null };

/** Stores a body with two committees, two groups that overlap and these parliaments; every third is in no group. */
export async function storeBody(scope: Scope, names: readonly { iso2: string; country: string }[]) {
  const bodyId = randomUUID();
  await scope.insert(bodies).values({ id: bodyId, code: "IPU", name: { en: "The body" } });
  const organ = (code: string) => ({ id: randomUUID(), bodyId, code, name: { en: code }, kind: "committee" });
  const [mine, other] = [organ("mine"), organ("other")];
  await scope.insert(organs).values([mine, other].map((each) => ({ ...each, provenance: unsourced })));
  const [north, south] = [randomUUID(), randomUUID()];
  await scope.insert(groups).values([
    { id: north, code: "north", name: { en: "North" } },
    { id: south, code: "south", name: { en: "South" } },
  ]);
  const rows = names.map(({ iso2, country }) => ({ id: randomUUID(), iso2, country: { en: country } }));
  const plain = { aliases: [], structure: "unknown" as const, chambers: [], provenance: unsourced };
  await scope.insert(parliaments).values(rows.map((row) => ({ ...row, ...plain })));
  const memberships = rows.flatMap(({ id }, nth) =>
    [[north], [north, south], []].at(nth % 3)?.map((groupId) => ({ groupId, parliamentId: id })),
  );
  const sure = { basis: "named", confidence: "high" } as const;
  await scope
    .insert(groupMembers)
    .values(memberships.flatMap((each) => (each ? [{ ...each, ...sure }] : [])));
  return { bodyId, mine: mine.id, other: other.id, north, south, parliaments: rows.map(({ id }) => id) };
}

/** Stores an adopted document with two active commitments, "1" and "2". */
export async function storeDocument(
  scope: Scope,
  { bodyId, code, committeeId }: { bodyId: string; code: string; committeeId: string },
) {
  const id = randomUUID();
  await scope.insert(documents).values({
    id,
    bodyId,
    code,
    title: { en: `Resolution ${code}` },
    kind: "resolution",
    committeeId,
    adoption: "adopted",
    isDraftText: false,
    authoritativeLocales: ["en"],
    confirmedAt: new Date("2024-01-01T00:00:00Z"),
  });
  const asked = [1, 2].map((position) => ({
    id: randomUUID(),
    documentId: id,
    label: String(position),
    position,
    summary: { en: `Act ${position}` },
    verbs: ["calls on"],
    addressees: ["parliaments" as const],
    kindOfAct: "report" as const,
    dueKind: "none" as const,
    lifecycle: "active" as const,
  }));
  await scope.insert(commitments).values(asked);
  return { id, code, committeeId, commitments: asked.map((each) => each.id) };
}

/** What `storeDocument` gives. */
export type StoredDocument = Awaited<ReturnType<typeof storeDocument>>;

/** Stores a cycle over these documents: open from March, due on 30 September, closing on 13 October 2024. */
export async function storeCycle(
  scope: Scope,
  given: { bodyId: string; code: string; documents: StoredDocument[]; closedAt?: Date },
): Promise<string> {
  const id = randomUUID();
  await scope.insert(cycles).values({
    id,
    bodyId: given.bodyId,
    code: given.code,
    name: { en: `Cycle ${given.code}` },
    regime: "everyone",
    opensOn: aDay("2024-03-23"),
    dueOn: aDay("2024-09-30"),
    closesOn: aDay("2024-10-13"),
    openedAt: new Date("2024-03-23T00:00:00Z"),
    closedAt: given.closedAt ?? null,
  });
  await scope
    .insert(cycleDocuments)
    .values(given.documents.map((document) => ({ cycleId: id, documentId: document.id })));
  return id;
}

/** Stores the tasks that a document's commitments make for a parliament, in their order. */
export async function storeTasks(
  scope: Scope,
  { document, parliamentId }: { document: StoredDocument; parliamentId: string },
): Promise<string[]> {
  const rows = document.commitments.map((commitmentId) => ({
    id: randomUUID(),
    parliamentId,
    commitmentId,
    documentId: document.id,
    committeeId: document.committeeId,
    occurrence: 0,
    kind: "direct" as const,
    madeAt: new Date("2024-03-23T00:00:00Z"),
  }));
  await scope.insert(tasks).values(rows);
  return rows.map(({ id }) => id);
}

/** What a parliament submitted, with nothing in it. */
export function anEmptyContent(given: Partial<ReportContent> = {}): ReportContent {
  return {
    language: "en",
    answers: [],
    obstacles: "",
    helpWanted: "",
    measures: [],
    replies: [],
    nil: null,
    ...given,
  };
}

/** Stores a report, and a version for each of `versions`; the last one is the one submitted. */
export async function storeReport(
  scope: Scope,
  given: {
    parliamentId: string;
    cycleId: string;
    document: StoredDocument;
    row: Partial<typeof reports.$inferInsert> & Pick<typeof reports.$inferInsert, "status">;
    versions?: ReportContent[];
    submittedBy?: string;
  },
): Promise<string> {
  const id = randomUUID();
  const { parliamentId, document, versions = [] } = given;
  await scope.insert(reports).values({
    parliamentId,
    id,
    cycleId: given.cycleId,
    documentId: document.id,
    committeeId: document.committeeId,
    allReserved: false,
    submittedVersion: versions.length || null,
    lastSubmittedAt: versions.length > 0 ? new Date("2024-09-10T10:00:00Z") : null,
    firstSubmittedOn: versions.length > 0 ? aDay("2024-09-10") : null,
    ...given.row,
  });
  if (versions.length === 0) return id;
  await scope.insert(reportVersions).values(
    versions.map((content, index) => ({
      parliamentId,
      reportId: id,
      number: index + 1,
      committeeId: document.committeeId,
      receipt: `${id}-${index + 1}`,
      content,
      sha256: "",
      submittedBy: given.submittedBy ?? null,
      submittedAt: new Date("2024-09-10T10:00:00Z"),
    })),
  );
  return id;
}

/** Stores a person with these roles. `organId` and `groupId` are what a chair is in charge of. */
export async function storePerson(
  scope: Scope,
  given: {
    side: Side;
    roles: Role[];
    parliamentId?: string;
    organId?: string;
    groupId?: string;
  },
): Promise<string> {
  const id = randomUUID();
  const { side, parliamentId = null } = given;
  const name = `${given.roles.join(" and ")} ${id.slice(0, 4)}`;
  await scope
    .insert(users)
    .values({ id, name, email: `${id}@example.org`, side, parliamentId, locale: "en" });
  await scope.insert(roleGrants).values(
    given.roles.map((role) => ({
      userId: id,
      role,
      parliamentId,
      organId: given.organId ?? null,
      groupId: given.groupId ?? null,
    })),
  );
  return id;
}
