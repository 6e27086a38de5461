import "server-only";
import { desc, eq } from "drizzle-orm";
import { atOneMoment, inScopeOf, type Scope } from "@/db/client";
import { parliaments } from "@/db/schema/reference";
import { reminderPauses } from "@/db/schema/reminders";
import { today } from "@/lib/clock";
import type { Actor } from "@/lib/domain/actor";
import type { Locale } from "@/lib/domain/locale";
import { isPausedOn } from "@/lib/domain/reminders";
import { nameOrder } from "@/lib/i18n/format";
import { listDigestReaders } from "@/lib/mail/readers";
import { type LocalText, localText } from "@/lib/text/local-text";
import { planGroupLists } from "./group-lists";
import { listDays, type PlannedDigest, planDigests } from "./plan";
import type { DigestShown, PauseShown, Preview } from "./views";

/** What goes out today and to whom, worked out by the very rules that the job sends by; parliaments by name. */
export function findPreview(actor: Actor, reader: Locale): Promise<Preview> {
  return atOneMoment(actor, async (scope) => {
    const day = today();
    const planned = await planDigests(scope, day);
    const names = await listNames(scope, reader);
    const readers = await listDigestReaders(scope);
    const order = nameOrder(reader);
    const byName = (a: { name: LocalText }, b: { name: LocalText }) => order(a.name.text, b.name.text);
    const written = await listDays(scope, "digest", day);
    const pauses = await scope.select().from(reminderPauses);
    return {
      digests: planned
        .filter(({ because }) => because !== null)
        .flatMap((digest) => {
          const named = names.get(digest.parliamentId);
          return named ? [{ ...named, ...shown(digest, readers.get(digest.parliamentId), reader) }] : [];
        })
        .sort(byName),
      groupLists: (await planGroupLists(scope, planned, day)).map((list) => ({
        reader: list.reader.name ?? list.reader.email,
        documents: list.entries.length,
      })),
      sentTo: [...written].filter(([of, days]) => names.has(of) && days.includes(day)).length,
      paused: pauses
        .filter((pause) => isPausedOn([pause], day))
        .flatMap(({ parliamentId, cause, endsOn }) => {
          const named = names.get(parliamentId);
          return named ? [{ ...named, cause, endsOn }] : [];
        })
        .sort(byName),
    };
  });
}

/** The pauses of one parliament, the latest first. */
export function listPauses(actor: Actor, parliamentId: string): Promise<PauseShown[]> {
  return inScopeOf(actor, async (scope) => {
    const day = today();
    const rows = await scope
      .select()
      .from(reminderPauses)
      .where(eq(reminderPauses.parliamentId, parliamentId))
      .orderBy(desc(reminderPauses.startsOn));
    return rows.map(({ parliamentId: _, ...pause }) => ({
      ...pause,
      canEnd: pause.endsOn === null || pause.endsOn > day,
    }));
  });
}

function shown(
  { reminders, news }: PlannedDigest,
  people:
    | { readers: { name: string | null; email: string }[]; muted: { name: string | null; email: string }[] }
    | undefined,
  reader: Locale,
): Omit<DigestShown, "iso2" | "name"> {
  const names = (of: { name: string | null; email: string }[] = []) =>
    of.map(({ name, email }) => name ?? email);
  return {
    reminders: reminders.map(({ kind, reportId, document, dueOn }) => ({
      kind,
      reportId,
      dueOn,
      document:
        typeof document === "string" ? { text: document, locale: reader } : localText(document, reader),
    })),
    news: news.length,
    readers: names(people?.readers),
    muted: names(people?.muted),
  };
}

async function listNames(
  scope: Scope,
  reader: Locale,
): Promise<Map<string, { iso2: string; name: LocalText }>> {
  const rows = await scope
    .select({ id: parliaments.id, iso2: parliaments.iso2, country: parliaments.country })
    .from(parliaments);
  return new Map(rows.map(({ id, iso2, country }) => [id, { iso2, name: localText(country, reader) }]));
}
