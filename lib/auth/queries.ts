import "server-only";
import { eq } from "drizzle-orm";
import { inScopeOf } from "@/db/client";
import { users } from "@/db/schema/people";
import { parliaments } from "@/db/schema/reference";
import type { Actor } from "@/lib/domain/actor";
import type { Locale } from "@/lib/domain/locale";

/** What a person sees of their own account; `country` is that of their parliament. */
export type AccountView = { name: string; email: string; country: Partial<Record<Locale, string>> | null };

/** The account of who asks, or null if it was removed since. */
export function findOwnAccount(actor: Actor): Promise<AccountView | null> {
  return inScopeOf(actor, async (scope) => {
    const [row] = await scope
      .select({ name: users.name, email: users.email, country: parliaments.country })
      .from(users)
      .leftJoin(parliaments, eq(parliaments.id, users.parliamentId))
      .where(eq(users.id, actor.userId));
    return row ?? null;
  });
}
