import { findActor } from "@/lib/auth/actor";
import { limitedBody } from "@/lib/http/limited-body";
import { isFromOurPages } from "@/lib/http/origin-check";
import { refusedInWords } from "@/lib/http/refused-in-words";
import { type SaveFieldRefusal, saveField } from "@/lib/reports/save-field";
import { saveFieldSchema } from "@/lib/reports/schema";

/** The longest text that a draft keeps, in the longest form that JSON may give it. */
const BODY_BYTES_MAX = 2 * 1024 * 1024;

const STATUSES: Record<SaveFieldRefusal, number> = {
  report_not_found: 404,
  not_your_step: 403,
  key_reused: 422,
};

type FieldProps = { params: Promise<{ reportId: string; key: string }> };

/** Saves one field of a draft: the body says what it holds and what it held before, the header Idempotency-Key names
 *  the request. Texts that did not go into the draft are no error; the answer says where they are. */
export async function PUT(request: Request, { params }: FieldProps): Promise<Response> {
  if (!isFromOurPages(request.headers)) return new Response(null, { status: 403 });
  const { reportId, key } = await params;
  const body = await limitedBody(request, BODY_BYTES_MAX);
  const sent = body && sentIn(body);
  const reader = sent?.reader;
  if (!body) return refusedInWords({ status: 413, code: "draft_too_long", reader });

  const actor = await findActor();
  if (!actor) return refusedInWords({ status: 401, code: "signed_out", reader });
  const parsed = saveFieldSchema.safeParse({
    ...sent,
    reportId,
    key: decodeURIComponent(key),
    idempotencyKey: request.headers.get("idempotency-key"),
  });
  if (!parsed.success) return refusedInWords({ status: 422, code: codeOf(parsed.error.issues), reader });
  const saved = await saveField(actor, parsed.data);
  return saved.ok
    ? Response.json(saved.value)
    : refusedInWords({ status: STATUSES[saved.refusal], code: saved.refusal, reader });
}

function sentIn(body: Uint8Array): Record<string, unknown> | null {
  try {
    const sent: unknown = JSON.parse(new TextDecoder().decode(body));
    return typeof sent === "object" && sent !== null ? { ...sent } : null;
  } catch {
    return null;
  }
}

function codeOf(issues: readonly { message: string }[]): "draft_too_long" | "form_broken" {
  return issues.some(({ message }) => message === "draft_too_long") ? "draft_too_long" : "form_broken";
}
