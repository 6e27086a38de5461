import "server-only";
import { and, eq } from "drizzle-orm";
import { inScopeOf, type Scope } from "@/db/client";
import { heldTexts, readings, renditions } from "@/db/schema/documents";
import { organs, parliaments } from "@/db/schema/reference";
import { type Compared, differencesShown } from "@/lib/differences/shown";
import type { Actor } from "@/lib/domain/actor";
import { labelsOf, problemsOfDraft } from "@/lib/domain/draft-problems";
import type { Locale } from "@/lib/domain/locale";
import type { DraftParagraph } from "@/lib/domain/reading-draft";
import { nameOrder } from "@/lib/i18n/format";
import { findSubjectNames } from "@/lib/subjects/queries";
import { localText } from "@/lib/text/local-text";
import { listEventChoices } from "./choices";
import { readingDraftSchema } from "./draft-schema";
import { membersOnRecord } from "./members";
import { twinsOf } from "./twins";
import type { HeldText, ReadingShown } from "./views";

/** A reading with everything that the confirmation screen shows, or null. */
export function findReading(actor: Actor, readingId: string, reader: Locale): Promise<ReadingShown | null> {
  return inScopeOf(actor, async (scope) => {
    const [row] = await scope
      .select({
        id: readings.id,
        version: readings.version,
        state: readings.state,
        draft: readings.draft,
        openedAt: readings.openedAt,
        name: renditions.name,
        origin: renditions.origin,
        rawText: renditions.rawText,
        documentId: renditions.documentId,
      })
      .from(readings)
      .innerJoin(renditions, eq(renditions.id, readings.renditionId))
      .where(eq(readings.id, readingId));
    if (!row) return null;
    const draft = readingDraftSchema.parse(row.draft);
    const members = await membersOnRecord(scope);
    return {
      ...row,
      draft,
      labels: new Map(labelsOf(draft).map(({ commitment, label }) => [commitment.key, label])),
      problems: problemsOfDraft(draft, members.idOf),
      differences: differencesShown(draft.paragraphs.map(comparedOf), draft.differences),
      twins: row.state === "open" ? await twinsOf(scope, draft, reader) : [],
      choices: await choicesFor(scope, reader),
    };
  });
}

function comparedOf({ key, part, number, texts }: DraftParagraph): Compared {
  const said = Object.entries(texts).map(([locale, { text }]) => [locale, text]);
  return { id: key, part, number, texts: Object.fromEntries(said) };
}

/** A refused text of the officer, or null; nobody gets another's. */
export function findHeldText(actor: Actor, heldId: string): Promise<HeldText | null> {
  return inScopeOf(actor, async (scope) => {
    const [row] = await scope
      .select({ text: heldTexts.text, name: heldTexts.name, origin: heldTexts.origin })
      .from(heldTexts)
      .where(and(eq(heldTexts.id, heldId), eq(heldTexts.heldBy, actor.userId)));
    return row ?? null;
  });
}

async function choicesFor(scope: Scope, reader: Locale): Promise<ReadingShown["choices"]> {
  const organRows = await scope.select({ id: organs.id, name: organs.name }).from(organs);
  const memberRows = await scope
    .select({ iso2: parliaments.iso2, country: parliaments.country })
    .from(parliaments);
  const order = nameOrder(reader);
  const named = ({ id, name }: (typeof organRows)[number]) => ({ id, name: localText(name, reader) });
  return {
    organs: organRows.map(named).sort((a, b) => order(a.name.text, b.name.text)),
    events: await listEventChoices(scope, reader),
    subjects: await findSubjectNames(scope, reader),
    members: memberRows
      .map(({ iso2, country }) => ({ iso2, name: localText(country, reader) }))
      .sort((a, b) => order(a.name.text, b.name.text)),
  };
}
