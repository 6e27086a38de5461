import "server-only";
import { cookies } from "next/headers";
import { encode } from "next-auth/jwt";
import { env } from "@/lib/env";
import { SESSION_SECONDS_MAX } from "./sessions";

/** The cookie in which next-auth looks for its token: prefixed where the site is served over https. */
function cookieName(): string {
  const isSecure = env().NEXTAUTH_URL.startsWith("https:");
  return `${isSecure ? "__Secure-" : ""}next-auth.session-token`;
}

/** Hands the browser a token that names `sessionId`. next-auth's own form needs JavaScript for its CSRF cookie;
 *  our sign-in form must work without, so it issues the same token itself. */
export async function setSessionCookie(sessionId: string): Promise<void> {
  const token = await encode({
    token: { sessionId },
    secret: env().NEXTAUTH_SECRET,
    maxAge: SESSION_SECONDS_MAX,
  });
  (await cookies()).set(cookieName(), token, {
    httpOnly: true,
    sameSite: "lax",
    path: "/",
    secure: cookieName().startsWith("__Secure-"),
    maxAge: SESSION_SECONDS_MAX,
  });
}

/** Takes the token from the browser; the session row must be ended too, or a copy would go on working. */
export async function clearSessionCookie(): Promise<void> {
  (await cookies()).delete(cookieName());
}
