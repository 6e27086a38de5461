import "server-only";
import { sql } from "drizzle-orm";
import { drizzle, type NodePgDatabase } from "drizzle-orm/node-postgres";
import { Pool } from "pg";
import type { Actor } from "@/lib/domain/actor";
import { env } from "@/lib/env";
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

const schema = {
  ...reference,
  ...people,
  ...documents,
  ...commitments,
  ...checks,
  ...corrections,
  ...subjects,
  ...differences,
  ...files,
  ...reports,
  ...requests,
  ...reviews,
  ...rotations,
  ...designations,
  ...contacts,
  ...evidenceChecks,
  ...feeds,
  ...history,
  ...offline,
  ...outbox,
  ...uploads,
  ...invitations,
  ...conversations,
  ...originals,
  ...reminders,
  ...idempotency,
  ...published,
};
type Database = NodePgDatabase<typeof schema>;

/** A transaction in which Postgres shows and takes only what its actor may see and change. */
export type Scope = Parameters<Parameters<Database["transaction"]>[0]>[0];

// Module evaluation must not connect: Next evaluates this file in build workers too.
const held = globalThis as typeof globalThis & { operativeDatabase?: { pool: Pool; database: Database } };

function open(): { pool: Pool; database: Database } {
  if (!held.operativeDatabase) {
    const pool = new Pool({ connectionString: env().DATABASE_URL, max: 10, application_name: "operative" });
    pool.on("error", () => {
      // An idle connection broke: the pool replaces it, and whoever asks next gets the error that matters.
    });
    held.operativeDatabase = { pool, database: drizzle({ client: pool, schema }) };
  }
  return held.operativeDatabase;
}

/** Runs `work` in one transaction in which Postgres shows only the rows that `actor` may see. Drops to the
 *  application role first, so that policies bind however the pool connected. A thrown error rolls back. */
export function inScopeOf<Value>(actor: Actor, work: (scope: Scope) => Promise<Value>): Promise<Value> {
  return open().database.transaction(async (scope) => {
    await enterAs(scope, actor);
    return work(scope);
  });
}

/** As `inScopeOf`, for reading alone, and every statement sees the state of one moment: figures that several queries
 *  give belong together only so. */
export function atOneMoment<Value>(actor: Actor, work: (scope: Scope) => Promise<Value>): Promise<Value> {
  return open().database.transaction(
    async (scope) => {
      await enterAs(scope, actor);
      return work(scope);
    },
    { isolationLevel: "repeatable read", accessMode: "read only" },
  );
}

async function enterAs(scope: Scope, actor: Actor): Promise<void> {
  await scope.execute(sql`select set_config('role', 'operative_app', true),
    set_config('app.side', ${actor.side}, true),
    set_config('app.user_id', ${actor.userId}, true),
    set_config('app.parliament_id', ${actor.parliamentId ?? ""}, true),
    set_config('app.organ_ids', ${actor.organIds.join(",")}, true),
    set_config('app.followed_ids', ${actor.followedIds.join(",")}, true)`);
}

/** Runs `work` in one transaction as the system: sign-in, jobs, seeds. `job` is a plain name; it stands in the
 *  history as who acted. The architecture test lists the files that may call this. */
export function asSystem<Value>(job: string, work: (scope: Scope) => Promise<Value>): Promise<Value> {
  return open().database.transaction(async (scope) => {
    await scope.execute(
      sql`select set_config('role', 'operative_worker', true), set_config('app.job', ${job}, true)`,
    );
    return work(scope);
  });
}

/** Why the role of DATABASE_URL must not serve, or null: an owner, a superuser and BYPASSRLS pass every policy. */
export async function servingRoleFault(): Promise<"superuser" | "bypasses_policies" | "owns_tables" | null> {
  const { rows } = await open().pool.query<{ super: boolean; bypass: boolean; owns: boolean }>(
    `select rolsuper as super, rolbypassrls as bypass,
       exists (select from pg_class where relnamespace = 'public'::regnamespace and relowner = pg_roles.oid) as owns
     from pg_roles where rolname = session_user`,
  );
  if (rows[0]?.super) return "superuser";
  if (rows[0]?.bypass) return "bypasses_policies";
  return rows[0]?.owns ? "owns_tables" : null;
}

/** Closes the pool; scripts and tests end by it. */
export async function closeDatabase(): Promise<void> {
  await held.operativeDatabase?.pool.end();
  delete held.operativeDatabase;
}
