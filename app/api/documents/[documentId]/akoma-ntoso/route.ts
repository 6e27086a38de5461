import { exportDocument } from "@/lib/documents/export";
import { toAkomaNtoso } from "@/lib/domain/akoma-ntoso/to-akoma-ntoso";
import { xmlOf } from "@/lib/domain/akoma-ntoso/xml";

/** A document on record in Akoma Ntoso, in all its languages. */
export function GET(
  _: Request,
  { params }: RouteContext<"/api/documents/[documentId]/akoma-ntoso">,
): Promise<Response> {
  return exportDocument(params, {
    ending: "xml",
    type: "application/akn+xml; charset=utf-8",
    written: ({ record }) => xmlOf(toAkomaNtoso(record)),
  });
}
