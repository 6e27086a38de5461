import { type SQL, sql } from "drizzle-orm";
import { pgPolicy, pgRole } from "drizzle-orm/pg-core";

// The role that serves people: bound by every policy, owner of nothing.
const appRole = pgRole("operative_app").existing();
// The role of jobs, seeds and sign-in (`asSystem`): sees all rows, but has no more grants than its work needs.
const workerRole = pgRole("operative_worker").existing();

const setting = (name: string) => sql.raw(`(select current_setting('app.${name}', true))`);
const isSide = (side: string) => sql`${setting("side")} = ${sql.raw(`'${side}'`)}`;
const listed = (column: string, name: string) =>
  sql.raw(`${column} = any (string_to_array((select current_setting('app.${name}', true)), ',')::uuid[])`);

/** Anybody who went through the door with an actor. */
const anySide = sql`${setting("side")} <> ''`;
/** The five officers of the body. */
const secretariat = isSide("secretariat");
/** Reads the history, changes nothing. */
const audit = isSide("audit");
/** Rows of the actor's own parliament. */
const ownParliament = sql`parliament_id = (select nullif(current_setting('app.parliament_id', true), '')::uuid)`;
/** Rows of the actor alone. */
const ownPerson = sql`user_id = (select nullif(current_setting('app.user_id', true), '')::uuid)`;
/** Rows whose other side is the actor's parliament. */
const otherIsOwn = sql`other_id = (select nullif(current_setting('app.parliament_id', true), '')::uuid)`;
/** Rows on a document of which the actor chairs the committee in charge. */
const chairInCharge = listed("committee_id", "organ_ids");
/** Rows of a parliament whose geopolitical group the actor chairs. */
const groupChair = listed("parliament_id", "followed_ids");

/** What people may do to the rows of a table; reading and changing are always separate policies, because one
 *  policy for both would let whoever is shown a row also change it. A missing rule means: nobody. */
export type Rules = { read: SQL; add?: SQL; change?: SQL; remove?: SQL };

/** The body's calendar, texts and commitments: everybody signed in reads, the secretariat writes. */
export const bodyWork: Rules = { read: anySide, add: secretariat, change: secretariat, remove: secretariat };
/** Reference data: read by everybody, written by imports alone. */
export const reference: Rules = { read: anySide };
/** Facts about members that the secretariat keeps and never takes away: figures of the past are asked by them. */
export const memberRecord: Rules = { read: anySide, add: secretariat, change: secretariat };
/** What the secretariat prepares before anybody else may see it. */
export const secretariatWork: Rules = { read: secretariat, add: secretariat, change: secretariat };
/** Drafts, measures and evidence: the parliament's own, and nobody else's before submission (product rule 8.12). */
export const workingText: Rules = {
  read: ownParliament,
  add: ownParliament,
  change: ownParliament,
  remove: ownParliament,
};
/** What a parliament published: a copy apart from its working text, for everybody; taken back by itself alone. */
export const published: Rules = {
  read: anySide,
  add: ownParliament,
  change: ownParliament,
  remove: ownParliament,
};
/** The first answer to a request of a parliament, for whoever sends the same request again. */
export const firstAnswer: Rules = { read: ownParliament, add: ownParliament, change: ownParliament };
/** Tasks: their parliament, the secretariat, the chair of the committee in charge. */
export const sharedTask: Rules = {
  read: sql`${ownParliament} or ${secretariat} or ${chairInCharge}`,
  add: secretariat,
  change: sql`${ownParliament} or ${secretariat}`,
};
/** Filing states: as tasks, to the chair of the parliament's group, and to the auditor, whose record of steps would
 *  otherwise not say on which document a report was submitted. A parliament adds one of its own by volunteering. */
export const filingState: Rules = {
  read: sql`${ownParliament} or ${secretariat} or ${chairInCharge} or ${groupChair} or ${audit}`,
  add: sql`${secretariat} or (${ownParliament} and volunteered_at is not null)`,
  change: sql`${ownParliament} or ${secretariat}`,
};
/** A submitted version: written once by its parliament, or by the secretariat from an original, never changed. */
export const submittedVersion: Rules = {
  read: sql`${ownParliament} or ${secretariat} or ${chairInCharge}`,
  add: sql`${ownParliament} or ${secretariat}`,
};
/** The paper or message in which a parliament answered: stored by the secretariat, read by both, never changed. */
export const original: Rules = { read: sql`${ownParliament} or ${secretariat}`, add: secretariat };
/** A file of a measure: working text, and readable as well to whoever may read a submitted version that names it. The
 *  inner query passes the policy of version_files, so that this says no more than that one does (ADR 0016). */
export const workingFile = ({ table, fileId }: { table: string; fileId: string }): Rules => ({
  ...workingText,
  read: sql`${ownParliament} or exists (select from version_files as named where ${sql.raw(
    `named.parliament_id = ${table}.parliament_id and named.file_id = ${table}.${fileId}`,
  )})`,
});
/** What the secretariat answered: between the two of them, never reworded (the grants leave no more than to mark it). */
export const secretariatAnswer: Rules = {
  read: sql`${ownParliament} or ${secretariat}`,
  add: secretariat,
  change: secretariat,
};
/** What a parliament asks of the secretariat, and what that decides. */
export const askedOfSecretariat: Rules = {
  read: sql`${ownParliament} or ${secretariat}`,
  add: ownParliament,
  change: secretariat,
};
/** A plan that everybody signed in may read once it is published. */
export const publishedPlan: Rules = {
  read: sql`${secretariat} or (${anySide} and published_at is not null)`,
  add: secretariat,
  change: secretariat,
};
/** A parliament's place in such a plan. */
export const publishedPlace: Rules = {
  read: sql`${secretariat} or (${ownParliament} and published_at is not null)`,
  add: secretariat,
  change: secretariat,
  remove: secretariat,
};
/** What the secretariat proposes to one parliament or to two. */
export const betweenParliaments: Rules = {
  read: sql`${secretariat} or ${ownParliament} or ${otherIsOwn}`,
  add: secretariat,
  change: secretariat,
};
/** A parliament's consent, its own to give; an officer records one that came by letter. */
export const consentOf: Rules = {
  read: sql`${ownParliament} or ${secretariat}`,
  add: sql`${ownParliament} or ${secretariat}`,
};
/** A check of a parliament's evidence: the officers' until it is shared with that parliament, and nobody else's. */
export const checkOfEvidence: Rules = {
  read: sql`${secretariat} or (${ownParliament} and shared_at is not null)`,
  add: secretariat,
  change: secretariat,
  remove: sql`${secretariat} and shared_at is null`,
};
/** The parliament's reply to such a check. */
export const replyToCheck: Rules = {
  read: sql`${ownParliament} or ${secretariat}`,
  add: ownParliament,
  change: ownParliament,
};
/** How the secretariat divides its own work; nobody else's matter. */
export const secretariatDesk: Rules = { ...secretariatWork, remove: secretariat };
/** The conversation on a report: between its parliament and the secretariat, only ever added to. */
export const conversation: Rules = {
  read: sql`${ownParliament} or ${secretariat}`,
  add: sql`${ownParliament} or ${secretariat}`,
};
/** What the secretariat notes for itself; it never leaves it. */
export const secretariatNote: Rules = { read: secretariat, add: secretariat };
/** The history: a parliament reads its own, the secretariat and the auditor all; nobody changes a line. */
export const history: Rules = {
  read: sql`${ownParliament} or ${secretariat} or ${audit}`,
  add: sql`${ownParliament} or ${secretariat}`,
};
/** The signed digests of the history: the secretariat and the auditor read them, a job makes them. */
export const historyDigest: Rules = { read: sql`${secretariat} or ${audit}` };
const peopleBy = (column: "id" | "user_id") =>
  sql`${sql.raw(column)} = (select nullif(current_setting('app.user_id', true), '')::uuid) or ${ownParliament} or ${secretariat} or ${audit}`;
/** People: colleagues, the secretariat and the auditor read them. Only the system makes an account; who leaves a
 *  parliament is marked so by it or by the secretariat, and nobody changes sides. */
export const person: Rules = {
  read: peopleBy("id"),
  change: sql`side = 'parliament' and (${ownParliament} or ${secretariat})`,
};
const staffRole = sql`role in ('coordinator', 'approver', 'contributor') and (${ownParliament} or ${secretariat})`;
/** Roles: read as people are. Those of a parliament's staff are given and taken by it or by the secretariat. */
export const roleOfPerson: Rules = { read: peopleBy("user_id"), add: staffRole, remove: staffRole };
/** Who works for a parliament, and who was invited to: its own, and the secretariat's. */
export const staff: Rules = {
  read: sql`${ownParliament} or ${secretariat}`,
  add: sql`${ownParliament} or ${secretariat}`,
  change: sql`${ownParliament} or ${secretariat}`,
};
/** Notices: whoever does what they tell puts them in, for no other parliament; the secretariat takes back what has not
 *  left. */
export const noticeQueue: Rules = {
  read: secretariat,
  add: sql`${secretariat} or (${anySide} and (parliament_id is null or ${ownParliament} or ${groupChair}))`,
  remove: sql`${secretariat} and settled_at is null`,
};
/** Letters: written and sent by jobs, read by the secretariat, which is asked whether one has arrived. */
export const secretariatReads: Rules = { read: secretariat };
/** What a person chose for themselves; the secretariat sees why somebody gets no letters. */
export const ownChoice: Rules = {
  read: sql`${ownPerson} or ${secretariat}`,
  add: ownPerson,
  remove: ownPerson,
};
/** Addresses of calendars: the person's or the parliament's that they show the dates of. */
export const ownFeed: Rules = {
  read: sql`${ownPerson} or ${ownParliament}`,
  add: sql`${ownPerson} or ${ownParliament}`,
  change: sql`${ownPerson} or ${ownParliament}`,
};
/** Sessions, password hashes, counters: the system's alone. */
export const systemOnly: Rules = { read: sql`false` };

/** The policies of one table: one for each thing that people may do, and one that lets jobs through. */
export function scoped(rules: Rules) {
  return [
    pgPolicy("app_reads", { for: "select", to: appRole, using: rules.read }),
    ...(rules.add ? [pgPolicy("app_adds", { for: "insert", to: appRole, withCheck: rules.add })] : []),
    ...(rules.change
      ? [
          pgPolicy("app_changes", {
            for: "update",
            to: appRole,
            using: rules.change,
            withCheck: rules.change,
          }),
        ]
      : []),
    ...(rules.remove ? [pgPolicy("app_removes", { for: "delete", to: appRole, using: rules.remove })] : []),
    pgPolicy("jobs_do_all", { for: "all", to: workerRole, using: sql`true`, withCheck: sql`true` }),
  ];
}
