import "server-only";
import { and, count, desc, eq, gte, lt, type SQL, sql } from "drizzle-orm";
import { alias, type PgColumn } from "drizzle-orm/pg-core";
import { atOneMoment, inScopeOf, type Scope } from "@/db/client";
import { commitments, secretariatTasks } from "@/db/schema/commitments";
import { documents, readings, renditions } from "@/db/schema/documents";
import { moves } from "@/db/schema/history";
import { invitations } from "@/db/schema/invitations";
import { users } from "@/db/schema/people";
import { events, parliaments } from "@/db/schema/reference";
import { cycles, reports } from "@/db/schema/reports";
import { rotations } from "@/db/schema/rotations";
import { BODY_TIME_ZONE } from "@/lib/clock";
import type { Actor } from "@/lib/domain/actor";
import { addDays, type CalendarDate, dayIn } from "@/lib/domain/calendar-date";
import type { Locale } from "@/lib/domain/locale";
import { ROTATION_YEARS } from "@/lib/domain/rotation";
import { nameOrder } from "@/lib/i18n/format";
import { localText } from "@/lib/text/local-text";
import { checkHistory } from "./check";
import type { SignedDigest } from "./digest";
import type { HistoryFilter } from "./schema";
import { listDigests } from "./stored-digests";
import type { HistoryCheckView, StepList, StepView, Subject } from "./views";

/** Whom a step was taken on, apart from who took it. */
const people = alias(users, "people");

/** Steps on one page. */
export const STEPS_ON_PAGE = 50;

/** The recorded steps that the filters leave, newest first. Who may read which is the row policy's matter: a
 *  parliament would see its own, the secretariat and the auditor see all. */
export function listSteps(actor: Actor, filter: HistoryFilter, reader: Locale): Promise<StepList> {
  return inScopeOf(actor, async (scope) => {
    const where = within(filter);
    const [inAll] = await scope.select({ n: count() }).from(moves).where(where);
    const rows = await listPage(scope, where, filter.page);
    return {
      steps: rows.map((row) => viewOf(row, reader)),
      inAll: inAll?.n ?? 0,
      choices: { parliaments: await listNames(scope, reader), steps: await listStepNames(scope) },
    };
  });
}

/** The check of the whole history, for who may read it all, and the signed digests to keep elsewhere. Reads every
 *  line, so it is asked for by name and never on the way. */
export function findHistoryCheck(actor: Actor, reader: Locale): Promise<HistoryCheckView> {
  return atOneMoment(actor, async (scope) => {
    const digests = await listDigests(scope);
    const check = await checkHistory(scope, digests);
    const names = new Map((await listNames(scope, reader)).map(({ id, name }) => [id, name]));
    return {
      ...check,
      faults: check.faults.map((fault) => ({ ...fault, parliament: names.get(fault.chain) ?? null })),
      signed: digests.map(({ madeOn, publicKey }) => ({ madeOn, publicKey })),
    };
  });
}

/** The signed digest of a day, or null. */
export function findDigest(actor: Actor, madeOn: string): Promise<SignedDigest | null> {
  return inScopeOf(actor, async (scope) => {
    const digests = await listDigests(scope);
    return digests.find((digest) => digest.madeOn === madeOn) ?? null;
  });
}

function within({ subject, parliament, step, about, since, until }: HistoryFilter): SQL | undefined {
  return and(
    subject ? eq(moves.subject, subject) : undefined,
    parliament ? eq(moves.parliamentId, parliament) : undefined,
    step ? eq(moves.step, step) : undefined,
    about ? eq(moves.subjectId, about) : undefined,
    since ? gte(moves.at, startOf(since)) : undefined,
    until ? lt(moves.at, startOf(addDays(until, 1))) : undefined,
  );
}

/** The first instant of a day in Geneva: midnight there is at most some hours from midnight in UTC. */
function startOf(day: CalendarDate): Date {
  const midnight = new Date(`${day}T00:00:00Z`).getTime();
  for (let hoursAhead = 3; hoursAhead > 0; hoursAhead--) {
    const instant = new Date(midnight - hoursAhead * 3_600_000);
    if (dayIn(BODY_TIME_ZONE, instant) === day) return instant;
  }
  return new Date(midnight);
}

/** The page is cut before anything is joined, so that a long record costs no more than a short one. */
function listPage(scope: Scope, where: SQL | undefined, number: number) {
  const page = scope
    .select()
    .from(moves)
    .where(where)
    .orderBy(desc(moves.at), desc(moves.sequence))
    .limit(STEPS_ON_PAGE)
    .offset((number - 1) * STEPS_ON_PAGE)
    .as("page");
  const ofSubject = (subject: Subject) =>
    sql`case when ${page.subject} = ${subject} then ${page.subjectId} end`;
  const first = (...ids: (SQL | PgColumn)[]) => sql`coalesce(${sql.join(ids, sql`, `)})`;
  return scope
    .select({
      id: page.id,
      at: page.at,
      subject: page.subject,
      subjectId: page.subjectId,
      step: page.step,
      from: page.fromState,
      to: page.toState,
      who: users.name,
      actedAs: page.actedAs,
      reason: page.reason,
      detail: page.detail,
      iso2: parliaments.iso2,
      country: parliaments.country,
      documentCode: documents.code,
      label: commitments.label,
      cycleName: cycles.name,
      eventName: events.name,
      fileName: renditions.name,
      personName: sql<string | null>`coalesce(${people.name}, ${invitations.name})`,
      firstYear: rotations.firstYear,
      isReadable: sql<boolean>`${reports.submittedVersion} is not null`,
    })
    .from(page)
    .leftJoin(users, eq(users.id, page.actorId))
    .leftJoin(parliaments, eq(parliaments.id, page.parliamentId))
    .leftJoin(reports, eq(reports.id, ofSubject("report")))
    .leftJoin(secretariatTasks, eq(secretariatTasks.id, ofSubject("secretariat_task")))
    .leftJoin(commitments, eq(commitments.id, first(ofSubject("commitment"), secretariatTasks.commitmentId)))
    .leftJoin(
      documents,
      eq(documents.id, first(ofSubject("document"), reports.documentId, commitments.documentId)),
    )
    .leftJoin(cycles, eq(cycles.id, first(ofSubject("cycle"), reports.cycleId)))
    .leftJoin(events, eq(events.id, ofSubject("event")))
    .leftJoin(rotations, eq(rotations.id, ofSubject("rotation")))
    .leftJoin(readings, eq(readings.id, ofSubject("reading")))
    .leftJoin(renditions, eq(renditions.id, readings.renditionId))
    .leftJoin(people, eq(people.id, ofSubject("person")))
    .leftJoin(invitations, eq(invitations.id, ofSubject("person")))
    .orderBy(desc(page.at), desc(page.sequence));
}

function viewOf(row: Awaited<ReturnType<typeof listPage>>[number], reader: Locale): StepView {
  const {
    iso2,
    country,
    documentCode,
    label,
    cycleName,
    eventName,
    fileName,
    personName,
    firstYear,
    isReadable,
    ...step
  } = row;
  const name = cycleName ?? eventName ?? (step.subject === "parliament" ? country : null);
  return {
    ...step,
    parliament: iso2 && country ? { iso2, name: localText(country, reader) } : null,
    about: {
      code: codeOf({ documentCode, label, firstYear }),
      name: name ? localText(name, reader) : null,
      file: fileName,
      person: personName,
    },
    isReadable: isReadable === true,
  };
}

/** A commitment by its document and label, a rotation by its years. */
function codeOf(of: { documentCode: string | null; label: string | null; firstYear: number | null }) {
  if (of.firstYear !== null) return `${of.firstYear}–${of.firstYear + ROTATION_YEARS - 1}`;
  return of.documentCode && of.label ? `${of.documentCode}/${of.label}` : of.documentCode;
}

async function listNames(scope: Scope, reader: Locale): Promise<StepList["choices"]["parliaments"]> {
  const rows = await scope.select({ id: parliaments.id, country: parliaments.country }).from(parliaments);
  const order = nameOrder(reader);
  return rows
    .map(({ id, country }) => ({ id, name: localText(country, reader) }))
    .sort((a, b) => order(a.name.text, b.name.text));
}

async function listStepNames(scope: Scope): Promise<string[]> {
  const rows = await scope.selectDistinct({ step: moves.step }).from(moves);
  return rows.map(({ step }) => step).sort();
}
