import "server-only";
import { findActor } from "@/lib/auth/actor";
import { safeFileName } from "@/lib/domain/file-name";
import { may } from "@/lib/domain/permissions";
import { savedAs } from "@/lib/files/disposition";
import { readRouteId } from "@/lib/http/route-id";
import { type DocumentWithSources, findDocumentWithSources } from "./record";

/** How a document leaves: the ending and the type of the file, and what is in it. */
type ExportFormat = { ending: string; type: string; written: (document: DocumentWithSources) => string };

/** Answers a request for a document as a file, called by its code. Who may not read it gets what does not exist. */
export async function exportDocument(
  params: Promise<{ documentId: string }>,
  { ending, type, written }: ExportFormat,
): Promise<Response> {
  const [actor, { documentId }] = await Promise.all([findActor(), params]);
  const id = readRouteId(documentId);
  const document =
    actor && id && may(actor.roles, "read_documents") ? await findDocumentWithSources(actor, id) : null;
  if (!document) return new Response(null, { status: 404 });
  const name = safeFileName({ name: document.record.code, ending, otherwise: "document" });
  return new Response(written(document), {
    headers: {
      "content-type": type,
      "content-disposition": savedAs(name),
      "cache-control": "private, no-store",
    },
  });
}
