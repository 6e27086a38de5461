import { signIn } from "@/lib/auth/commands";
import { setSessionCookie } from "@/lib/auth/cookie";
import { signInSchema } from "@/lib/auth/schema";
import { limitedBody } from "@/lib/http/limited-body";
import { isFromOurPages } from "@/lib/http/origin-check";
import { refusedInWords } from "@/lib/http/refused-in-words";

const BODY_BYTES_MAX = 16 * 1024;

/** Signs somebody in again on the page where their session ended, so that what they typed there stays. The form of the
 *  sign-in page does the same by a Server Action, and works without a script. */
export async function POST(request: Request): Promise<Response> {
  if (!isFromOurPages(request.headers)) return new Response(null, { status: 403 });
  const body = await limitedBody(request, BODY_BYTES_MAX);
  const sent = body && Object.fromEntries(new URLSearchParams(new TextDecoder().decode(body)));
  const parsed = signInSchema.safeParse(sent);
  const reader = sent?.locale;
  if (!parsed.success) {
    return refusedInWords({ status: 422, code: parsed.error.issues[0]?.message ?? "", reader });
  }
  const signedIn = await signIn(parsed.data);
  if (!signedIn.ok) return refusedInWords({ status: 422, code: signedIn.refusal, reader });
  await setSessionCookie(signedIn.value.sessionId);
  return new Response(null, { status: 204 });
}
