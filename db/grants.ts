import { getTableName, is } from "drizzle-orm";
import { type PgColumn, PgTable } from "drizzle-orm/pg-core";
import type { ClientBase } from "pg";
import * as checks from "./schema/checks";
import * as commitments from "./schema/commitments";
import * as contacts from "./schema/contacts";
import * as conversations from "./schema/conversations";
import * as corrections from "./schema/corrections";
import * as designations from "./schema/designations";
import * as differences from "./schema/differences";
import * as documents from "./schema/documents";
import * as evidenceChecks from "./schema/evidence-checks";
import * as feeds from "./schema/feeds";
import * as files from "./schema/files";
import * as history from "./schema/history";
import * as idempotency from "./schema/idempotency";
import * as invitations from "./schema/invitations";
import * as offline from "./schema/offline";
import * as originals from "./schema/originals";
import * as outbox from "./schema/outbox";
import * as people from "./schema/people";
import * as published from "./schema/published";
import * as reference from "./schema/reference";
import * as reminders from "./schema/reminders";
import * as reports from "./schema/reports";
import * as requests from "./schema/requests";
import * as reviews from "./schema/reviews";
import * as rotations from "./schema/rotations";
import * as subjects from "./schema/subjects";
import * as uploads from "./schema/uploads";

/** Tables whose rows are never changed or removed by anybody, jobs included: only these grants are missing there. */
const APPEND_ONLY: PgTable[] = [
  history.moves,
  history.moveLinks,
  history.historyDigests,
  reports.reportVersions,
  reports.draftHistory,
  reports.returnPoints,
  files.versionFiles,
  designations.rotationConsents,
  conversations.messages,
  conversations.reportNotes,
  originals.originals,
];

/** What may still be written into their rows: that a return was taken back before its notice left. */
const MARKS: PgColumn[] = [reports.returnPoints.undoneAt];

const tables = [
  reference,
  people,
  documents,
  commitments,
  checks,
  corrections,
  subjects,
  differences,
  files,
  reports,
  requests,
  reviews,
  rotations,
  designations,
  contacts,
  evidenceChecks,
  feeds,
  history,
  offline,
  idempotency,
  published,
  outbox,
  uploads,
  invitations,
  conversations,
  originals,
  reminders,
]
  .flatMap((file) => Object.values<unknown>(file))
  .filter((value): value is PgTable => is(value, PgTable));

/** Every table of the schema by its name in Postgres; the catalogue test compares it with Postgres itself. */
export const TABLE_NAMES: string[] = tables.map((table) => getTableName(table));

/** Lets the serving roles use the tables and makes row policies bind their owner too. Run by the owner after the
 *  migrations, each time: a table added by a migration needs no line of its own. */
export async function grantAccess(owner: ClientBase): Promise<void> {
  const appendOnly = new Set(APPEND_ONLY.map((table) => getTableName(table)));
  const statements = TABLE_NAMES.flatMap((name) => [
    `alter table "${name}" force row level security`,
    `revoke all on "${name}" from operative_app, operative_worker`,
    `grant select, insert on "${name}" to operative_app, operative_worker`,
    ...(appendOnly.has(name) ? [] : [`grant update, delete on "${name}" to operative_app, operative_worker`]),
  ]);
  const marks = MARKS.map(
    ({ name, table }) =>
      `grant update ("${name}") on "${getTableName(table)}" to operative_app, operative_worker`,
  );
  await owner.query(
    [
      "grant usage on schema public to operative_app, operative_worker",
      ...statements,
      ...marks,
      "grant usage on all sequences in schema public to operative_app, operative_worker",
    ].join(";\n"),
  );
}
