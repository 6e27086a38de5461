import { exportDocument } from "@/lib/documents/export";

/** A document on record as JSON, with its sources and the place of every paragraph in them. */
export function GET(
  _: Request,
  { params }: RouteContext<"/api/documents/[documentId]/json">,
): Promise<Response> {
  return exportDocument(params, {
    ending: "json",
    type: "application/json; charset=utf-8",
    written: (document) => `${JSON.stringify(document, null, 1)}\n`,
  });
}
