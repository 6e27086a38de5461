import "server-only";
import { headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { getServerSession } from "next-auth";
import { cache } from "react";
import { asSystem } from "@/db/client";
import type { Actor, Side } from "@/lib/domain/actor";
import { isLocale } from "@/lib/domain/locale";
import { inLocale, paths } from "@/lib/paths";
import { actorIn } from "./mint-actor";
import { authOptions } from "./options";
import { findSessionUser } from "./sessions";

/** Who is signed in on this request, or null. The session says who; role and parliament are read from the database
 *  each time, so that a right that was taken away is gone at the next click. */
export const findActor = cache(async (): Promise<Actor | null> => {
  const session = await getServerSession(authOptions());
  return session?.sessionId ? actorOfSession(session.sessionId, new Date()) : null;
});

/** The actor of a session that stands at instant `at` of the real clock, or null; one transaction. */
export function actorOfSession(sessionId: string, at: Date): Promise<Actor | null> {
  return asSystem("find actor", async (scope) => {
    const userId = await findSessionUser(scope, sessionId, at);
    return userId ? actorIn(scope, userId) : null;
  });
}

/** Who is signed in, on the side that this page or command is for. Sends others to sign in and back again; the
 *  wrong side of the house gets the same page as an address that does not exist. */
export async function requireActor(side?: Side): Promise<Actor> {
  const actor = await findActor();
  if (!actor) return redirect(await signInAddress());
  if (side && actor.side !== side) return notFound();
  return actor;
}

/** The sign-in page in the reader's language, with the way back; proxy.ts leaves the address in a header. */
async function signInAddress(): Promise<string> {
  const address = (await headers()).get("x-operative-address") ?? "";
  const [, segment = ""] = /^\/([^/?]*)/.exec(address) ?? [];
  const locale = isLocale(segment) ? segment : "en";
  return `${inLocale(locale, paths.signIn())}?next=${encodeURIComponent(address)}`;
}
