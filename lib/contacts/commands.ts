import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import { inScopeOf } from "@/db/client";
import { contactImports } from "@/db/schema/contacts";
import { now } from "@/lib/clock";
import type { Actor } from "@/lib/domain/actor";
import { checkContacts } from "@/lib/domain/contact-rows";
import { may } from "@/lib/domain/permissions";
import { done, type Result, refuse } from "@/lib/domain/result";
import { sendInvitation } from "@/lib/people/send-invitation";
import { readContacts } from "./csv";
import { findKnown } from "./known";
import type { SendContacts, TakeContacts } from "./schema";

/** Why a table of contacts is not taken. */
export type ContactsRefusal = "not_found" | "not_your_step" | "contacts_no_table" | "contacts_wrong";

/** Stores a table of contacts to be looked at. Nobody is invited yet. */
export function sendContacts(
  actor: Actor,
  { text }: SendContacts,
): Promise<Result<{ importId: string }, ContactsRefusal>> {
  return inScopeOf(actor, async (scope) => {
    if (!may(actor.roles, "invite_coordinator")) return refuse("not_your_step");
    if (readContacts(text) === null) return refuse("contacts_no_table");
    const [stored] = await scope
      .insert(contactImports)
      .values({ text, sentBy: actor.userId, sentAt: now() })
      .returning({ id: contactImports.id });
    if (!stored) throw new Error("the table was not stored");
    return done({ importId: stored.id });
  });
}

/** Invites everybody whom a table names and who has no account, in one go: while any row is wrong, judged by what is on
 *  record now, nobody is. */
export function takeContacts(
  actor: Actor,
  { importId }: TakeContacts,
): Promise<Result<{ importId: string; invited: number }, ContactsRefusal>> {
  return inScopeOf(actor, async (scope) => {
    const [sent] = await scope
      .select({ text: contactImports.text })
      .from(contactImports)
      .where(and(eq(contactImports.id, importId), isNull(contactImports.takenAt)))
      .for("update");
    if (!sent) return refuse("not_found");
    if (!may(actor.roles, "invite_coordinator")) return refuse("not_your_step");
    const rows = checkContacts(readContacts(sent.text) ?? [], await findKnown(scope));
    if (rows.some(({ is }) => is === "wrong")) return refuse("contacts_wrong");

    const contacts = rows.flatMap((row) => (row.is === "new" ? [row.contact] : []));
    const by = { actor, role: actor.roles.includes("officer") ? "officer" : "administrator" } as const;
    for (const contact of contacts) await sendInvitation(scope, by, { ...contact, roles: ["coordinator"] });
    await scope.update(contactImports).set({ takenAt: now() }).where(eq(contactImports.id, importId));
    return done({ importId, invited: contacts.length });
  });
}
