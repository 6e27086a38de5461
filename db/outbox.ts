import "server-only";
import { sql } from "drizzle-orm";
import type { Role } from "@/lib/domain/actor";
import type { Locale } from "@/lib/domain/locale";
import type { NoticeKind } from "@/lib/domain/notice-kinds";
import type { Scope } from "./client";
import { type Facts, notices } from "./schema/outbox";
import { wakeWorker } from "./work-signal";

/** Something to tell somebody. `roles` means: whoever holds one of them when the letter is written, in the parliament
 *  of the notice or, where that is null, in the secretariat; who may not read people addresses them so. A fact whose
 *  name ends in "On" is a calendar day, one in several languages is said in the reader's. Never put what a parliament
 *  wrote into a fact: letters carry titles and links alone. `path` is one of lib/paths, without a language. */
export type Notice = {
  kind: NoticeKind;
  to: { userId: string } | { email: string; locale: Locale } | { roles: Role[] };
  parliamentId: string | null;
  facts: Facts;
  path: string;
  /** Names the event that is told and the reader: the same key queued twice is told once. */
  dedupeKey: string;
  /** Leaves no sooner; until then the secretariat can take it back by `dropNotices`. */
  notBefore?: Date;
};

/** Puts notices in the outbox, in the transaction of the change that they tell. The worker makes letters of them. */
export async function queueNotices(scope: Scope, queued: Notice[]): Promise<void> {
  if (queued.length === 0) return;
  await scope
    .insert(notices)
    .values(
      queued.map(({ to, notBefore, ...notice }) => ({
        ...notice,
        userId: "userId" in to ? to.userId : null,
        email: "email" in to ? to.email : null,
        locale: "email" in to ? to.locale : null,
        roles: "roles" in to ? to.roles : null,
        notBefore: notBefore ?? null,
      })),
    )
    .onConflictDoNothing();
  await wakeWorker(scope);
}

/** Takes back the notices of these keys that no letter was made of yet; how many there were. For the secretariat. */
export async function dropNotices(scope: Scope, dedupeKeys: string[]): Promise<number> {
  const dropped = await scope
    .delete(notices)
    .where(sql`${notices.dedupeKey} = any(${sql.param(dedupeKeys)}::text[]) and ${notices.settledAt} is null`)
    .returning({ id: notices.id });
  return dropped.length;
}
