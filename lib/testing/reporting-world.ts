import { eq } from "drizzle-orm";
import { asSystem, type Scope } from "@/db/client";
import { commitmentParagraphs, commitments, tasks } from "@/db/schema/commitments";
import { documents, paragraphs, paragraphTexts, renditions } from "@/db/schema/documents";
import { roleGrants, users } from "@/db/schema/people";
import { bodies, parliaments } from "@/db/schema/reference";
import { cycleDocuments, cycles, reports, reportVersions } from "@/db/schema/reports";
import { mintActor } from "@/lib/auth/mint-actor";
import type { Actor, Role } from "@/lib/domain/actor";
import type { ReportContent } from "@/lib/domain/report-content";
import type { ReportStatus } from "@/lib/domain/statuses";
import { aDay } from "./makers";

/** One parliament of the world: its people by role and its report on the one document. */
export type ParliamentInWorld = { parliamentId: string; reportId: string; taskIds: string[] };

/** A small world with one document of three acts that one open exercise asks France and Kenya about. */
export type ReportingWorld = {
  france: ParliamentInWorld;
  kenya: ParliamentInWorld;
  documentId: string;
  cycleId: string;
};

let made = 0;
const provenance = { sources: [], confidence: null, note: null };

/** Makes a world of its own in the test's database: each call another document and another exercise, so that tests
 *  do not see each other's. The first commitment has a date, the third asks for oversight of the government. */
export function aReportingWorld(): Promise<ReportingWorld> {
  const nth = ++made;
  return asSystem("test world", async (scope) => {
    const bodyId = await idFrom(
      scope
        .insert(bodies)
        .values({ code: `BODY${nth}`, name: { en: "Body" } })
        .returning({ id: bodies.id }),
    );
    const documentId = await idFrom(
      scope
        .insert(documents)
        .values({
          bodyId,
          code: `145R${nth}`,
          title: { en: "Migration", ar: "الهجرة" },
          kind: "resolution",
          adoption: "adopted",
          isDraftText: false,
          authoritativeLocales: ["en"],
          confirmedAt: new Date("2024-01-10T10:00:00Z"),
        })
        .returning({ id: documents.id }),
    );
    const cycleId = await idFrom(
      scope
        .insert(cycles)
        .values({
          bodyId,
          code: `IPU-${nth}`,
          name: { en: "Measures taken" },
          regime: "everyone",
          opensOn: aDay("2024-04-15"),
          dueOn: aDay("2099-10-13"),
          closesOn: aDay("2099-12-31"),
        })
        .returning({ id: cycles.id }),
    );
    await scope.insert(cycleDocuments).values({ cycleId, documentId });
    const commitmentIds = await addCommitments(scope, documentId, nth);
    const add = (iso2: string) => addParliament(scope, { iso2, nth, documentId, cycleId, commitmentIds });
    return { documentId, cycleId, france: await add("FR"), kenya: await add("KE") };
  });
}

/** Somebody who works for a parliament in these roles, with an account of their own. */
export async function aPersonOf(parliament: ParliamentInWorld, roles: Role[]): Promise<Actor> {
  return aPerson({ side: "parliament", parliamentId: parliament.parliamentId, roles });
}

/** An officer of the secretariat. */
export function anOfficer(): Promise<Actor> {
  return aPerson({ side: "secretariat", parliamentId: null, roles: ["officer"] });
}

/** An administrator of the secretariat. */
export function anAdministrator(): Promise<Actor> {
  return aPerson({ side: "secretariat", parliamentId: null, roles: ["administrator"] });
}

/** Puts a report into a state that its moves would lead to, for tests that begin there. */
export function putReport(reportId: string, set: Partial<typeof reports.$inferInsert>): Promise<void> {
  return asSystem("test world", async (scope) => {
    await scope.update(reports).set(set).where(eq(reports.id, reportId));
  });
}

/** An exercise before the present one, in which France filed a version on the same document that was accepted. */
export async function anAcceptedEarlierReport(
  { france, documentId }: ReportingWorld,
  content: ReportContent,
): Promise<string> {
  const nth = ++made;
  return asSystem("test world", async (scope) => {
    const [body] = await scope
      .select({ id: documents.bodyId })
      .from(documents)
      .where(eq(documents.id, documentId));
    if (!body) throw new Error("The world has no document");
    const cycleId = await idFrom(
      scope
        .insert(cycles)
        .values({
          bodyId: body.id,
          code: `IPU-EARLIER-${nth}`,
          name: { en: "An earlier exercise" },
          regime: "everyone",
          opensOn: aDay("2021-03-01"),
          dueOn: aDay("2021-12-31"),
          closesOn: aDay("2022-03-31"),
        })
        .returning({ id: cycles.id }),
    );
    const { parliamentId } = france;
    const reportId = await idFrom(
      scope
        .insert(reports)
        .values({
          parliamentId,
          cycleId,
          documentId,
          status: "accepted",
          allReserved: false,
          submittedVersion: 1,
          acceptedVersion: 1,
          firstSubmittedOn: aDay("2021-11-02"),
        })
        .returning({ id: reports.id }),
    );
    await scope.insert(reportVersions).values({
      parliamentId,
      reportId,
      number: 1,
      receipt: `IPU-EARLIER-${nth}-1`,
      content,
      sha256: "of an earlier version",
      submittedAt: new Date("2021-11-02T10:00:00Z"),
    });
    return reportId;
  });
}

async function addCommitments(scope: Scope, documentId: string, nth: number): Promise<string[]> {
  const renditionId = await idFrom(
    scope
      .insert(renditions)
      .values({
        documentId,
        name: "145.txt",
        rawText: "…",
        sha256: `sha ${nth}`,
        locales: ["en"],
        storedAt: new Date("2024-01-10T10:00:00Z"),
      })
      .returning({ id: renditions.id }),
  );
  const ids: string[] = [];
  for (const position of [1, 2, 3]) {
    const paragraphId = await idFrom(
      scope
        .insert(paragraphs)
        .values({ documentId, part: "operative", label: String(position), position })
        .returning({ id: paragraphs.id }),
    );
    await scope.insert(paragraphTexts).values({
      paragraphId,
      renditionId,
      locale: "en",
      text: `Calls upon parliaments to act on ${position};`,
      span: { start: 0, end: 1 },
      noise: [],
    });
    const commitmentId = await idFrom(
      scope
        .insert(commitments)
        .values({
          documentId,
          label: String(position),
          position,
          summary: { en: `Act on ${position}` },
          verbs: ["call"],
          addressees: position === 3 ? ["governments"] : ["parliaments"],
          kindOfAct: "legislate",
          ...(position === 1
            ? { dueKind: "on_date" as const, dueOn: aDay("2024-10-13"), dueOrigin: "explicit" as const }
            : { dueKind: "none" as const }),
          lifecycle: "active",
        })
        .returning({ id: commitments.id }),
    );
    await scope.insert(commitmentParagraphs).values({ commitmentId, paragraphId });
    ids.push(commitmentId);
  }
  return ids;
}

type Placing = {
  iso2: string;
  nth: number;
  documentId: string;
  cycleId: string;
  commitmentIds: string[];
};

async function addParliament(
  scope: Scope,
  { iso2, nth, documentId, cycleId, commitmentIds }: Placing,
): Promise<ParliamentInWorld> {
  const parliamentId = await idFrom(
    scope
      .insert(parliaments)
      .values({
        iso2: `${iso2}${nth}`,
        country: { en: iso2 },
        aliases: [],
        structure: "bicameral",
        chambers: [],
        provenance,
      })
      .returning({ id: parliaments.id }),
  );
  const taskIds: string[] = [];
  for (const [index, commitmentId] of commitmentIds.entries()) {
    taskIds.push(
      await idFrom(
        scope
          .insert(tasks)
          .values({
            parliamentId,
            commitmentId,
            documentId,
            occurrence: 0,
            kind: index === 2 ? "oversight" : "direct",
            dueOn: index === 0 ? aDay("2024-10-13") : null,
            madeAt: new Date("2024-01-11T10:00:00Z"),
          })
          .returning({ id: tasks.id }),
      ),
    );
  }
  const status: ReportStatus = "open";
  const reportId = await idFrom(
    scope
      .insert(reports)
      .values({ parliamentId, cycleId, documentId, status, allReserved: false })
      .returning({ id: reports.id }),
  );
  return { parliamentId, reportId, taskIds };
}

async function aPerson(person: {
  side: "parliament" | "secretariat";
  parliamentId: string | null;
  roles: Role[];
}): Promise<Actor> {
  const nth = ++made;
  const userId = await asSystem("test world", async (scope) => {
    const { roles, ...rest } = person;
    const id = await idFrom(
      scope
        .insert(users)
        .values({ ...rest, email: `person${nth}@parliament.example`, name: `Person ${nth}`, locale: "en" })
        .returning({ id: users.id }),
    );
    const grants = roles.map((role) => ({ userId: id, role, parliamentId: person.parliamentId }));
    if (grants.length > 0) await scope.insert(roleGrants).values(grants);
    return id;
  });
  const actor = await mintActor(userId);
  if (!actor) throw new Error("The person was not minted");
  return actor;
}

async function idFrom(inserted: Promise<{ id: string }[]>): Promise<string> {
  const [row] = await inserted;
  if (!row) throw new Error("Nothing was inserted");
  return row.id;
}
