import "server-only";
import { createHash } from "node:crypto";
import { and, eq, lt, or, sql } from "drizzle-orm";
import { inScopeOf, type Scope } from "@/db/client";
import { recordMoves } from "@/db/moves";
import { documents, heldTexts, readings, renditions } from "@/db/schema/documents";
import { organs } from "@/db/schema/reference";
import { now } from "@/lib/clock";
import type { Actor } from "@/lib/domain/actor";
import { eventNamed } from "@/lib/domain/event-named";
import { foldText } from "@/lib/domain/intake/folding";
import type { Reading } from "@/lib/domain/intake/reading";
import { may } from "@/lib/domain/permissions";
import { type DraftFacts, draftFromReading, type ReadingDraft } from "@/lib/domain/reading-draft";
import { done, type Result, refuse } from "@/lib/domain/result";
import type { Encoding } from "./decode";
import { namedEvents } from "./named-events";

/** A text as it came in, with a name for it and where it comes from; the encoding of a file that is text itself. */
export type SentText = { text: string; name: string; origin: string; encoding: Encoding | null };

/** Why a text is not taken in. */
export type OpenReadingRefusal = "not_your_step" | "not_a_resolution";

/** Where a text that was sent in leads: its reading, or the document that has it already. */
export type Opened = { renditionId: string } & (
  | { readingId: string; isNew: boolean }
  | { documentId: string }
);

/** Stores a text with the proposal that `reading` of it makes for an officer. The same text sent in again leads to where
 *  it is; one whose reading was put aside is open again. */
export function openReading(
  actor: Actor,
  sent: SentText,
  reading: Reading,
): Promise<Result<Opened, OpenReadingRefusal>> {
  return inScopeOf(actor, async (scope): Promise<Result<Opened, OpenReadingRefusal>> => {
    if (!may(actor.roles, "intake_document")) return refuse("not_your_step");
    const sha256 = createHash("sha256").update(sent.text).digest("hex");
    const known = await findKnown(scope, actor, sha256);
    if (known) return done(known);

    if (!reading.parts.some(({ operative }) => operative.length > 0)) return refuse("not_a_resolution");
    const draft = await proposedDraft(scope, reading, sent.text);
    const stored = await store(scope, actor, { ...sent, sha256, draft });
    if (stored) return done({ ...stored, isNew: true });
    const meanwhile = await findKnown(scope, actor, sha256);
    if (!meanwhile) throw new Error("a text is neither stored nor new");
    return done(meanwhile);
  });
}

/** Keeps a refused text for its officer, so that the form can show it again without a script. One text a person;
 *  what is older than a day goes. */
export function holdText(actor: Actor, sent: Omit<SentText, "encoding">): Promise<string> {
  return inScopeOf(actor, async (scope) => {
    const at = now();
    const dayBefore = new Date(at.getTime() - 86_400_000);
    await scope
      .delete(heldTexts)
      .where(or(eq(heldTexts.heldBy, actor.userId), lt(heldTexts.heldAt, dayBefore)));
    const text = sent.text.toWellFormed().replaceAll("\u0000", "\ufffd");
    const [held] = await scope
      .insert(heldTexts)
      .values({ text, name: sent.name, origin: sent.origin, heldBy: actor.userId, heldAt: at })
      .returning({ id: heldTexts.id });
    if (!held) throw new Error("a refused text was not kept");
    return held.id;
  });
}

async function findKnown(scope: Scope, actor: Actor, sha256: string): Promise<Opened | null> {
  const [row] = await scope
    .select({
      renditionId: renditions.id,
      documentId: renditions.documentId,
      readingId: readings.id,
      state: readings.state,
    })
    .from(renditions)
    .leftJoin(readings, eq(readings.renditionId, renditions.id))
    .where(eq(renditions.sha256, sha256))
    .limit(1);
  if (!row) return null;
  const { renditionId } = row;
  if (row.documentId) return { renditionId, documentId: row.documentId };
  if (!row.readingId) return null;
  if (row.state === "discarded") {
    await scope
      .update(readings)
      .set({ state: "open", version: sql`${readings.version} + 1` })
      .where(eq(readings.id, row.readingId));
    await recordMoves(scope, { actor, role: "officer" }, [
      {
        subject: "reading",
        subjectId: row.readingId,
        step: "reopen",
        from: "discarded",
        to: "open",
        at: now(),
      },
    ]);
  }
  return { renditionId, readingId: row.readingId, isNew: false };
}

async function store(
  scope: Scope,
  actor: Actor,
  { text, name, origin, encoding, sha256, draft }: SentText & { sha256: string; draft: ReadingDraft },
): Promise<{ renditionId: string; readingId: string } | null> {
  const at = now();
  const [rendition] = await scope
    .insert(renditions)
    .values({
      name,
      origin: origin || null,
      rawText: text,
      sha256,
      locales: draft.languages,
      storedAt: at,
      storedBy: actor.userId,
    })
    .onConflictDoNothing()
    .returning({ id: renditions.id });
  if (!rendition) return null;
  const [reading] = await scope
    .insert(readings)
    .values({ renditionId: rendition.id, draft, state: "open", openedAt: at, openedBy: actor.userId })
    .returning({ id: readings.id });
  if (!reading) throw new Error("a reading was not stored");
  await recordMoves(scope, { actor, role: "officer" }, [
    {
      subject: "reading",
      subjectId: reading.id,
      step: "open",
      to: "open",
      detail: { name, encoding, sha256 },
      at,
    },
  ]);
  await scope.delete(heldTexts).where(and(eq(heldTexts.heldBy, actor.userId)));
  return { renditionId: rendition.id, readingId: reading.id };
}

/** The proposal, with the facts that the body's calendar and its organs let us guess. */
async function proposedDraft(scope: Scope, reading: Reading, raw: string): Promise<ReadingDraft> {
  const calendar = await namedEvents(scope);
  const findEvent = (name: string) => eventNamed(calendar, name);
  const bodyText = reading.parts.flatMap(({ adoptingBody }) => adoptingBody?.text ?? []).join(" ");
  const eventId = bodyText === "" ? null : findEvent(bodyText);
  const number = calendar.find(({ id }) => id === eventId)?.number ?? null;
  const facts: Partial<DraftFacts> = {
    eventId,
    organId: await organNamed(scope, bodyText),
    code: number === null ? "" : await freeCode(scope, number),
  };
  return draftFromReading(reading, { raw, facts, findEvent });
}

async function organNamed(scope: Scope, bodyText: string): Promise<string | null> {
  const sought = foldText(bodyText);
  const rows = await scope.select({ id: organs.id, name: organs.name }).from(organs);
  const named = rows.filter(({ name }) =>
    Object.values(name).some((each) => sought !== "" && sought.includes(foldText(each))),
  );
  const [only, ...others] = named;
  return only && others.length === 0 ? only.id : null;
}

/** The first of "145R1", "145R2" ... that no document has. */
async function freeCode(scope: Scope, number: number): Promise<string> {
  const rows = await scope.select({ code: documents.code }).from(documents);
  const taken = new Set(rows.map(({ code }) => code));
  let nth = 1;
  while (taken.has(`${number}R${nth}`)) nth += 1;
  return `${number}R${nth}`;
}
