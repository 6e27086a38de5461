import "server-only";
import type { Scope } from "@/db/client";
import { parliaments } from "@/db/schema/reference";
import { foldText } from "@/lib/domain/intake/folding";
import type { MemberNames } from "@/lib/domain/intake/reading";

/** The members on record by the names that a text may print. */
export type MembersOnRecord = {
  names: MemberNames[];
  /** The parliament of an ISO code, or null. */
  idOf: (iso2: string) => string | null;
  /** The ISO code of a parliament, or null. */
  codeById: (id: string) => string | null;
  /** The ISO code of a member named by code or by any of its names, or null. */
  codeOf: (name: string) => string | null;
};

/** Reads the members on record once for a whole reading. */
export async function membersOnRecord(scope: Scope): Promise<MembersOnRecord> {
  const rows = await scope
    .select({
      id: parliaments.id,
      iso2: parliaments.iso2,
      country: parliaments.country,
      aliases: parliaments.aliases,
    })
    .from(parliaments);
  const ids = new Map(rows.map(({ id, iso2 }) => [iso2, id]));
  const names = rows.map(({ iso2, country, aliases }) => ({
    iso2,
    names: [...Object.values(country), ...aliases],
  }));
  const codes = new Map(
    names.flatMap((member) =>
      [member.iso2, ...member.names].map((name): [string, string] => [foldText(name), member.iso2]),
    ),
  );
  return {
    names,
    idOf: (iso2) => ids.get(iso2) ?? null,
    codeById: (id) => rows.find((row) => row.id === id)?.iso2 ?? null,
    codeOf: (name) => codes.get(foldText(name)) ?? null,
  };
}
