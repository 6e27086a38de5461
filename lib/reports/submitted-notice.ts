import "server-only";
import { eq } from "drizzle-orm";
import type { Scope } from "@/db/client";
import { queueNotices } from "@/db/outbox";
import { documents } from "@/db/schema/documents";
import { STAFF_ROLES } from "@/lib/domain/staff";
import { paths } from "@/lib/paths";
import type { LockedReport } from "./steps";

/** Tells everybody who works for the parliament that its report was submitted, and where its receipt is. */
export async function tellColleagues(
  scope: Scope,
  { id, parliamentId, documentId }: LockedReport,
  { number, receipt }: { number: number; receipt: string },
): Promise<void> {
  const [document] = await scope
    .select({ title: documents.title })
    .from(documents)
    .where(eq(documents.id, documentId));
  await queueNotices(scope, [
    {
      kind: "report_submitted",
      to: { roles: [...STAFF_ROLES] },
      parliamentId,
      facts: { document: document?.title ?? {}, receipt },
      path: paths.reportVersion(id, number),
      dedupeKey: `submitted:${id}:${number}`,
    },
  ]);
}
