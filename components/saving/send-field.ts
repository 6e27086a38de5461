import { apiPaths } from "@/lib/paths";
import type { FieldRequest, SendOutcome } from "@/lib/reports/field-saver";
import type { SavedField } from "@/lib/reports/saved-field";

/** On a slow line a long text takes its time; what takes longer than this is lost and sent again. */
const ANSWER_MS_MAX = 20_000;
/** What a browser still carries when its page is closed. */
const KEEPALIVE_CHARACTERS_MAX = 15_000;

/** Carries one field to the server and says what became of it; never throws. */
export async function sendField(
  { reportId, reader }: { reportId: string; reader: string },
  { key, value, base, idempotencyKey }: FieldRequest,
): Promise<SendOutcome> {
  try {
    const response = await fetch(apiPaths.draftField(reportId, key), {
      method: "PUT",
      headers: { "content-type": "application/json", "idempotency-key": idempotencyKey },
      body: JSON.stringify({ value, base, reader }),
      keepalive: value.length < KEEPALIVE_CHARACTERS_MAX,
      signal: AbortSignal.timeout(ANSWER_MS_MAX),
    });
    if (response.ok) {
      const answer: SavedField = await response.json();
      return { answer };
    }
    if (response.status === 401) return { cause: "signed_out" };
    if (response.status >= 500 || response.status === 429) return { cause: "server" };
    const { sentence }: { sentence?: string } = await response.json();
    return { cause: "refused", ...(sentence && { sentence }) };
  } catch (fault) {
    return {
      cause: fault instanceof DOMException && fault.name === "TimeoutError" ? "timeout" : "connection",
    };
  }
}

/** A name for a request that no other has. */
export function newRequestKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
