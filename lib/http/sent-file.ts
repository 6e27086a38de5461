import { done, type Result, refuse } from "@/lib/domain/result";
import { limitedBody } from "./limited-body";

/** Why a form brought no file. */
export type SentFileRefusal = "file_too_large" | "file_interrupted" | "file_missing";

/** What a form adds to a file: its other fields and the lines between them. */
const FORM_BYTES = 64 * 1024;

/** The one file in a form, under the name "file"; of one that is too large no more is held than the limit. */
export async function sentFile(
  request: Request,
  bytesMax: number,
): Promise<Result<{ name: string; bytes: Uint8Array }, SentFileRefusal>> {
  const body = await limitedBody(request, bytesMax + FORM_BYTES);
  if (!body) return refuse("file_too_large");
  const type = request.headers.get("content-type") ?? "";
  const form = await new Response(body, { headers: { "content-type": type } }).formData().catch(() => null);
  const file = form?.get("file");
  if (!(file instanceof File)) return refuse("file_interrupted");
  if (file.name === "") return refuse("file_missing");
  return done({ name: file.name, bytes: await file.bytes() });
}
