import "server-only";
import { eq } from "drizzle-orm";
import { inScopeOf } from "@/db/client";
import { readings } from "@/db/schema/documents";
import { events, memberships, parliaments } from "@/db/schema/reference";
import { today } from "@/lib/clock";
import type { ActivationPreview } from "@/lib/documents/views";
import type { Actor } from "@/lib/domain/actor";
import { bindingOf, boundMembers } from "@/lib/domain/assignment";
import { tasksOfDraft } from "@/lib/domain/draft-tasks";
import type { Locale } from "@/lib/domain/locale";
import { localText } from "@/lib/text/local-text";
import { readingDraftSchema } from "./draft-schema";

/** What a reading would make if it were confirmed and activated today, for whom, by when, and what reservations take
 *  out; null for no reading. Nothing is written. */
export function previewReading(
  actor: Actor,
  readingId: string,
  reader: Locale,
): Promise<{ previews: ActivationPreview[]; onRecord: number } | null> {
  return inScopeOf(actor, async (scope) => {
    const [row] = await scope
      .select({ draft: readings.draft })
      .from(readings)
      .where(eq(readings.id, readingId));
    if (!row) return null;
    const draft = readingDraftSchema.parse(row.draft);
    const memberRows = await scope
      .select({
        parliamentId: parliaments.iso2,
        country: parliaments.country,
        joinedOn: memberships.joinedOn,
        leftOn: memberships.leftOn,
      })
      .from(memberships)
      .innerJoin(parliaments, eq(parliaments.id, memberships.parliamentId));
    const eventRows = await scope
      .select({ id: events.id, startsOn: events.startsOn, cancelled: events.cancelled })
      .from(events);
    const names = new Map(
      memberRows.map(({ parliamentId, country }) => [parliamentId, localText(country, reader)]),
    );
    const work = tasksOfDraft(draft, {
      members: boundMembers(memberRows, today()),
      eventStartsOn: (id) => eventRows.find((event) => event.id === id && !event.cancelled)?.startsOn ?? null,
      today: today(),
    });
    const previews = work.map(({ commitment, label, tasks, secretariat }): ActivationPreview => {
      const reserved = tasks.flatMap(({ reservedBy, parliamentId }) => (reservedBy ? [parliamentId] : []));
      return {
        commitmentId: commitment.key,
        label,
        summary: localText(commitment.summary, reader),
        asks: bindingOf(commitment.addressees).parliaments,
        parliaments: new Set(tasks.map(({ parliamentId }) => parliamentId)).size,
        reserved: [...new Set(reserved)].flatMap((iso2) => names.get(iso2) ?? []),
        dueOn: [...new Set(tasks.map(({ dueOn }) => dueOn))],
        makesSecretariatTask: secretariat !== null,
      };
    });
    return { previews, onRecord: names.size };
  });
}
