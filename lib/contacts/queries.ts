import "server-only";
import { asc, eq, isNotNull } from "drizzle-orm";
import { inScopeOf } from "@/db/client";
import { contactImports } from "@/db/schema/contacts";
import { roleGrants, users } from "@/db/schema/people";
import { parliaments } from "@/db/schema/reference";
import type { Actor } from "@/lib/domain/actor";
import { checkContacts } from "@/lib/domain/contact-rows";
import type { Locale } from "@/lib/domain/locale";
import { may } from "@/lib/domain/permissions";
import { localText } from "@/lib/text/local-text";
import { readContacts, writeContacts } from "./csv";
import { findKnown } from "./known";
import type { ContactCheck } from "./views";

/** Wrong rows that are shown; who has more of them mends the file, not the page. */
export const WRONG_ROWS_SHOWN = 200;

/** A sent table with what would become of each row, or null. */
export function findContactCheck(actor: Actor, importId: string): Promise<ContactCheck | null> {
  return inScopeOf(actor, async (scope) => {
    const [sent] = await scope
      .select({ text: contactImports.text, takenAt: contactImports.takenAt })
      .from(contactImports)
      .where(eq(contactImports.id, importId));
    if (!sent) return null;
    const typed = readContacts(sent.text) ?? [];
    const rows = checkContacts(typed, await findKnown(scope));
    const wrong = rows.flatMap((row, at) => {
      const { country = "", email = "" } = typed[at] ?? {};
      return row.is === "wrong" ? [{ line: row.line, problems: row.problems, country, email }] : [];
    });
    return {
      id: importId,
      isTaken: sent.takenAt !== null,
      invited: rows.filter(({ is }) => is === "new").length,
      known: rows.filter(({ is }) => is === "known").length,
      wrong: wrong.length,
      wrongRows: wrong.slice(0, WRONG_ROWS_SHOWN),
    };
  });
}

/** Everybody with an account in a parliament, as CSV; null for who may not read the directory. */
export function exportContacts(actor: Actor, reader: Locale): Promise<string | null> {
  return inScopeOf(actor, async (scope) => {
    if (!may(actor.roles, "read_parliaments")) return null;
    const rows = await scope
      .select({
        id: users.id,
        iso2: parliaments.iso2,
        country: parliaments.country,
        name: users.name,
        email: users.email,
        locale: users.locale,
        disabledAt: users.disabledAt,
        signedInOn: users.signedInOn,
      })
      .from(users)
      .innerJoin(parliaments, eq(parliaments.id, users.parliamentId))
      .orderBy(asc(parliaments.iso2), asc(users.email));
    const grants = Map.groupBy(
      await scope
        .select({ userId: roleGrants.userId, role: roleGrants.role })
        .from(roleGrants)
        .where(isNotNull(roleGrants.parliamentId)),
      ({ userId }) => userId,
    );
    return writeContacts(
      rows.map(({ id, iso2, country, name, email, locale, disabledAt, signedInOn }) => ({
        country_code: iso2,
        country: localText(country, reader).text,
        name,
        email,
        language: locale,
        roles: (grants.get(id) ?? []).map(({ role }) => role).join(" "),
        state: disabledAt ? "closed" : "open",
        signed_in: signedInOn ?? "",
      })),
    );
  });
}
