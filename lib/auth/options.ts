import "server-only";
import type { NextAuthOptions } from "next-auth";
import CredentialsProvider from "next-auth/providers/credentials";
import { env } from "@/lib/env";
import { checkPassword } from "./check-password";
import { SESSION_SECONDS_MAX, startSession } from "./sessions";

declare module "next-auth" {
  interface Session {
    /** The session row that the token names; whether it still stands is asked of Postgres. */
    sessionId: string | null;
  }
}
declare module "next-auth/jwt" {
  interface JWT {
    sessionId?: string;
  }
}

/** next-auth's settings. The token carries the id of a session row and nothing else that matters: who that is and
 *  whether it still stands is asked of Postgres on each request (ADR 0008). */
export function authOptions(): NextAuthOptions {
  return {
    secret: env().NEXTAUTH_SECRET,
    session: { strategy: "jwt", maxAge: SESSION_SECONDS_MAX },
    pages: { signIn: "/en/sign-in", signOut: "/en", error: "/en/sign-in" },
    providers: [
      CredentialsProvider({
        credentials: { email: { type: "email" }, password: { type: "password" } },
        async authorize(given) {
          if (!given) return null;
          const checked = await checkPassword(given, new Date());
          return checked.ok ? { id: checked.value.userId } : null;
        },
      }),
    ],
    callbacks: {
      async jwt({ token, user }) {
        if (user) return { sessionId: await startSession(user.id, new Date()) };
        return token;
      },
      async session({ session, token }) {
        return { expires: session.expires, sessionId: token.sessionId ?? null };
      },
    },
  };
}
