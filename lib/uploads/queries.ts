import "server-only";
import { and, asc, desc, eq, inArray, ne, type SQL, sql } from "drizzle-orm";
import { inScopeOf, type Scope } from "@/db/client";
import { readings, renditions } from "@/db/schema/documents";
import { users } from "@/db/schema/people";
import { uploadRenditions, uploads } from "@/db/schema/uploads";
import type { Actor } from "@/lib/domain/actor";
import { safeFileName } from "@/lib/domain/file-name";
import type { Locale } from "@/lib/domain/locale";
import type { ByLocale } from "@/lib/domain/reading-draft";
import type { SourceKind } from "@/lib/domain/source-kinds";
import { paths, withQuery } from "@/lib/paths";
import type { HeldText } from "@/lib/readings/views";
import { localText } from "@/lib/text/local-text";
import type { UploadedDocument, UploadFile, UploadShown } from "./views";

/** How the name of a file of each kind ends. */
const ENDINGS = { text: "txt", pdf: "pdf", docx: "docx", html: "html", akn: "xml" } as const satisfies Record<
  SourceKind,
  string
>;

/** An upload and how far it has come, or null. */
export function findUpload(actor: Actor, uploadId: string, reader: Locale): Promise<UploadShown | null> {
  return inScopeOf(actor, async (scope) => {
    const [upload] = await uploadsWhere(scope, eq(uploads.id, uploadId), reader);
    return upload ?? null;
  });
}

/** The uploads that are not read: on their way, or failed; the latest first. */
export function listUnreadUploads(actor: Actor, reader: Locale): Promise<UploadShown[]> {
  return inScopeOf(actor, (scope) => uploadsWhere(scope, ne(uploads.state, "read"), reader));
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

async function uploadsWhere(scope: Scope, condition: SQL, reader: Locale): Promise<UploadShown[]> {
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
    })
    .from(uploads)
    .innerJoin(users, eq(users.id, uploads.sentBy))
    .where(condition)
    .orderBy(desc(uploads.sentAt));
  const read = rows.filter(({ state }) => state === "read").map(({ id }) => id);
  const documents = Map.groupBy(await documentsRead(scope, read), ({ uploadId }) => uploadId);
  return rows.map(({ encoding, ...upload }) => {
    const found = (documents.get(upload.id) ?? []).flatMap((row) =>
      uploadedDocument(row, { encoding, reader }),
    );
    const [only, ...others] = found;
    const path = only ? (others.length > 0 ? paths.upload(upload.id) : only.path) : null;
    return { ...upload, documents: found, path };
  });
}

function documentsRead(scope: Scope, uploadIds: string[]) {
  return scope
    .select({
      uploadId: uploadRenditions.uploadId,
      wasKnown: uploadRenditions.wasKnown,
      name: renditions.name,
      documentId: renditions.documentId,
      readingId: readings.id,
      titles: sql<ByLocale<{ text: string }> | null>`${readings.draft} -> 'titles'`,
    })
    .from(uploadRenditions)
    .innerJoin(renditions, eq(renditions.id, uploadRenditions.renditionId))
    .leftJoin(readings, eq(readings.renditionId, renditions.id))
    .where(inArray(uploadRenditions.uploadId, uploadIds))
    .orderBy(asc(uploadRenditions.position));
}

function uploadedDocument(
  { wasKnown, name, documentId, readingId, titles }: Awaited<ReturnType<typeof documentsRead>>[number],
  { encoding, reader }: { encoding: string | null; reader: Locale },
): UploadedDocument[] {
  const known = wasKnown ? 1 : null;
  const texts = Object.fromEntries(Object.entries(titles ?? {}).map(([locale, { text }]) => [locale, text]));
  const title = Object.keys(texts).length > 0 ? localText(texts, reader) : null;
  if (documentId) return [{ name, title, path: withQuery(paths.document(documentId), { known }) }];
  if (!readingId) return [];
  const path = withQuery(paths.reading(readingId), { known, read: known ? null : encoding });
  return [{ name, title, path }];
}
