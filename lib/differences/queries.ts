import "server-only";
import { eq } from "drizzle-orm";
import type { Scope } from "@/db/client";
import { differenceMarks } from "@/db/schema/differences";
import { paragraphs } from "@/db/schema/documents";
import type { DifferenceMark } from "@/lib/domain/alignment/differences";

/** What officers said of differences between the languages of a document, in no order. */
export function listDifferenceMarks(scope: Scope, documentId: string): Promise<DifferenceMark[]> {
  return scope
    .select({
      paragraph: differenceMarks.paragraphId,
      difference: differenceMarks.difference,
      verdict: differenceMarks.verdict,
    })
    .from(differenceMarks)
    .innerJoin(paragraphs, eq(paragraphs.id, differenceMarks.paragraphId))
    .where(eq(paragraphs.documentId, documentId));
}
