import "server-only";
import { and, desc, eq, ne, type SQL } from "drizzle-orm";
import { inScopeOf, type Scope } from "@/db/client";
import { readings, renditions } from "@/db/schema/documents";
import { users } from "@/db/schema/people";
import { uploads } from "@/db/schema/uploads";
import type { Actor } from "@/lib/domain/actor";
import { safeFileName } from "@/lib/domain/file-name";
import type { SourceKind } from "@/lib/domain/source-kinds";
import { paths, withQuery } from "@/lib/paths";
import type { HeldText } from "@/lib/readings/views";
import type { UploadFile, UploadShown } from "./views";

/** How the name of a file of each kind ends. */
const ENDINGS = { text: "txt", pdf: "pdf", docx: "docx", html: "html", akn: "xml" } as const satisfies Record<
  SourceKind,
  string
>;

/** An upload and how far it has come, or null. */
export function findUpload(actor: Actor, uploadId: string): Promise<UploadShown | null> {
  return inScopeOf(actor, async (scope) => (await uploadsWhere(scope, eq(uploads.id, uploadId)))[0] ?? null);
}

/** The uploads that are not read: on their way, or failed; the latest first. */
export function listUnreadUploads(actor: Actor): Promise<UploadShown[]> {
  return inScopeOf(actor, (scope) => uploadsWhere(scope, ne(uploads.state, "read")));
}

/** A pasted text as the form shows it again, or null. */
export function findPastedText(actor: Actor, uploadId: string): Promise<HeldText | null> {
  return inScopeOf(actor, async (scope) => {
    const [row] = await scope
      .select({ content: uploads.content, name: uploads.name, origin: uploads.origin })
      .from(uploads)
      .where(and(eq(uploads.id, uploadId), uploads.isPasted));
    return row ? { text: new TextDecoder().decode(row.content), name: row.name, origin: row.origin } : null;
  });
}

/** The file of an upload as it came in, or null. */
export function findUploadFile(actor: Actor, uploadId: string): Promise<UploadFile | null> {
  return inScopeOf(actor, async (scope) => {
    const [row] = await scope
      .select({ name: uploads.name, kind: uploads.kind, content: uploads.content })
      .from(uploads)
      .where(eq(uploads.id, uploadId));
    if (!row) return null;
    const ending = row.kind ? ENDINGS[row.kind] : "bin";
    return { name: safeFileName({ name: row.name, ending, otherwise: "document" }), content: row.content };
  });
}

async function uploadsWhere(scope: Scope, condition: SQL): Promise<UploadShown[]> {
  const rows = await scope
    .select({
      id: uploads.id,
      name: uploads.name,
      isPasted: uploads.isPasted,
      state: uploads.state,
      kind: uploads.kind,
      pages: uploads.pages,
      pagesRead: uploads.pagesRead,
      failure: uploads.failure,
      sentAt: uploads.sentAt,
      sentBy: users.name,
      encoding: uploads.encoding,
      wasKnown: uploads.wasKnown,
      documentId: renditions.documentId,
      readingId: readings.id,
    })
    .from(uploads)
    .innerJoin(users, eq(users.id, uploads.sentBy))
    .leftJoin(renditions, eq(renditions.id, uploads.renditionId))
    .leftJoin(readings, eq(readings.renditionId, renditions.id))
    .where(condition)
    .orderBy(desc(uploads.sentAt));
  return rows.map(({ encoding, wasKnown, documentId, readingId, ...upload }) => ({
    ...upload,
    path: upload.state === "read" ? pathOf({ encoding, wasKnown, documentId, readingId }) : null,
  }));
}

function pathOf(read: {
  encoding: string | null;
  wasKnown: boolean;
  documentId: string | null;
  readingId: string | null;
}): string | null {
  const known = read.wasKnown ? 1 : null;
  if (read.documentId) return withQuery(paths.document(read.documentId), { known });
  if (!read.readingId) return null;
  return withQuery(paths.reading(read.readingId), { known, read: known ? null : read.encoding });
}
