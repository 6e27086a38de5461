import "server-only";
import { eq } from "drizzle-orm";
import type { Scope } from "@/db/client";
import { queueNotices } from "@/db/outbox";
import { documents } from "@/db/schema/documents";
import type { NoticeKind } from "@/lib/domain/notice-kinds";
import { paths } from "@/lib/paths";

/** The report that a notice is about, in the state after the step that it tells. */
type About = { id: string; parliamentId: string; documentId: string };

/** Tells the coordinators and approvers of a report's parliament what became of it. A fact that ends in "On" is a
 *  day. `key` makes the notice one; what may still be taken back waits until `notBefore`. */
export async function tellParliament(
  scope: Scope,
  report: About,
  told: { kind: NoticeKind; key: string; facts?: Record<string, string>; notBefore?: Date },
): Promise<void> {
  const { kind, key, facts, notBefore } = told;
  await queueNotices(scope, [
    {
      kind,
      to: { roles: ["coordinator", "approver"] },
      parliamentId: report.parliamentId,
      facts: { document: await titleOf(scope, report), ...facts },
      path: paths.report(report.id),
      dedupeKey: key,
      ...(notBefore && { notBefore }),
    },
  ]);
}

/** Tells the officers that a parliament asks for something. */
export async function tellOfficers(
  scope: Scope,
  report: About,
  told: { kind: NoticeKind; key: string; facts?: Record<string, string> },
): Promise<void> {
  await queueNotices(scope, [
    {
      kind: told.kind,
      to: { roles: ["officer"] },
      parliamentId: null,
      facts: { document: await titleOf(scope, report), ...told.facts },
      path: paths.filing(report.id),
      dedupeKey: told.key,
    },
  ]);
}

async function titleOf(scope: Scope, { documentId }: About) {
  const [document] = await scope
    .select({ title: documents.title })
    .from(documents)
    .where(eq(documents.id, documentId));
  return document?.title ?? {};
}
