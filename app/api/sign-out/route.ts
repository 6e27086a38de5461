import { getServerSession } from "next-auth";
import { clearSessionCookie } from "@/lib/auth/cookie";
import { authOptions } from "@/lib/auth/options";
import { endSession } from "@/lib/auth/sessions";
import { isFromOurPages } from "@/lib/http/origin-check";

/** Ends the session row and takes the cookie; a link cannot do it, only the form of our own pages. */
export async function POST(request: Request): Promise<Response> {
  if (!isFromOurPages(request.headers)) return new Response(null, { status: 403 });
  const session = await getServerSession(authOptions());
  if (session?.sessionId) await endSession(session.sessionId, new Date());
  await clearSessionCookie();
  return new Response(null, { status: 303, headers: { location: "/", "clear-site-data": '"storage"' } });
}
