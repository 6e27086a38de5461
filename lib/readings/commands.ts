import "server-only";
import { eq } from "drizzle-orm";
import { inScopeOf, type Scope } from "@/db/client";
import { recordMoves } from "@/db/moves";
import { readings } from "@/db/schema/documents";
import { now } from "@/lib/clock";
import type { MarkInput } from "@/lib/differences/schema";
import type { Actor } from "@/lib/domain/actor";
import {
  checkSure,
  dropDoubt,
  editCommitment,
  editFacts,
  editReservation,
  markChecked,
  markDifferences,
  paragraphsNamed,
  removeEntry,
} from "@/lib/domain/draft-edits";
import type { Edited, EditRefusal } from "@/lib/domain/draft-entries";
import { eventNamed } from "@/lib/domain/event-named";
import { editParagraph, mergeWithNext, moveParagraph, splitParagraph } from "@/lib/domain/paragraph-edits";
import type { DraftCommitment, DraftDue, ReadingDraft } from "@/lib/domain/reading-draft";
import { rereadParagraph } from "@/lib/domain/reread-paragraph";
import { done, type Result, refuse } from "@/lib/domain/result";
import { type MembersOnRecord, membersOnRecord } from "./members";
import { namedEvents } from "./named-events";
import type {
  CommitmentInput,
  DoubtInput,
  EntryInput,
  FactsInput,
  MoveInput,
  ParagraphInput,
  ReadingInput,
  ReservationInput,
  SplitInput,
  WholeReading,
} from "./schema";
import { lockReading, type ReadingRefusal } from "./stored-reading";

/** Why an edit of a reading is not taken; the reading is then as it was. */
type EditReadingRefusal = EditRefusal | ReadingRefusal | "member_unknown";
/** What an edit answers: the reading, and the entry to show again. */
type EditedReading = Promise<Result<{ readingId: string; key: string }, EditReadingRefusal>>;

/** Replaces the facts and titles of the document being read. */
export function changeFacts(actor: Actor, { readingId, ...given }: FactsInput): EditedReading {
  return edit(actor, { readingId, key: "facts", step: "change_facts" }, (draft) => editFacts(draft, given));
}

/** Replaces a paragraph's number, words and places. */
export function changeParagraph(actor: Actor, { readingId, ref, paragraph }: ParagraphInput): EditedReading {
  return edit(actor, { readingId, key: ref.key, step: "change_paragraph" }, (draft, { raw }) =>
    editParagraph(draft, ref, paragraph, raw),
  );
}

/** Joins a paragraph with the next one of its part. */
export function mergeParagraphs(actor: Actor, { readingId, ...ref }: EntryInput): EditedReading {
  return edit(actor, { readingId, key: ref.key, step: "merge_paragraphs" }, (draft) =>
    mergeWithNext(draft, ref),
  );
}

/** Splits a paragraph where its second half begins. */
export function splitAt(actor: Actor, { readingId, ref, words }: SplitInput): EditedReading {
  return edit(actor, { readingId, key: ref.key, step: "split_paragraph" }, (draft, { raw }) =>
    splitParagraph(draft, ref, words, raw),
  );
}

/** Moves a paragraph one place up or down in its part. */
export function moveInReading(actor: Actor, { readingId, way, ...ref }: MoveInput): EditedReading {
  return edit(actor, { readingId, key: ref.key, step: "move_paragraph" }, (draft) =>
    moveParagraph(draft, ref, way),
  );
}

/** Reads one paragraph again from its words as they are now. */
export function rereadInReading(actor: Actor, { readingId, ...ref }: EntryInput): EditedReading {
  return edit(actor, { readingId, key: ref.key, step: "reread_paragraph" }, (draft, { members, findEvent }) =>
    rereadParagraph(draft, ref, { members: members.names, findEvent }),
  );
}

/** Takes a paragraph, a reservation entry or a commitment out of the reading. */
export function removeFromReading(actor: Actor, { readingId, ...ref }: EntryInput): EditedReading {
  return edit(actor, { readingId, key: ref.key, step: "remove_entry" }, (draft) => removeEntry(draft, ref));
}

/** Says that an entry is right as it was read. */
export function checkEntry(actor: Actor, { readingId, ...ref }: EntryInput): EditedReading {
  return edit(actor, { readingId, key: ref.key, step: "check_entry" }, (draft) => markChecked(draft, ref));
}

/** Says that everything the parser was sure of is right as it was read. */
export function checkAllSure(actor: Actor, { readingId }: ReadingInput): EditedReading {
  return edit(actor, { readingId, key: "first", step: "check_sure" }, checkSure);
}

/** Says that all entries with one kind of doubt are right as they were read. */
export function settleDoubt(actor: Actor, { readingId, doubt }: DoubtInput): EditedReading {
  return edit(actor, { readingId, key: doubt, step: "settle_doubt" }, (draft) => dropDoubt(draft, doubt));
}

/** Keeps what an officer says of differences between the languages. */
export function markReadingDifferences(actor: Actor, { subjectId, marks }: MarkInput): EditedReading {
  return edit(actor, { readingId: subjectId, key: "differences", step: "mark_differences" }, (draft) =>
    markDifferences(draft, marks),
  );
}

/** Replaces a commitment or adds one. A due rule that differs from what was read is one the secretariat assigned. */
export function changeCommitment(actor: Actor, input: CommitmentInput): EditedReading {
  const { readingId, ref, numbers, rule, dueText, bound, ...given } = input;
  return edit(
    actor,
    { readingId, key: ref?.key ?? "new", step: "change_commitment" },
    (draft, { members }) => {
      const codes = bound.map(members.codeOf);
      if (codes.includes(null)) return refuse("member_unknown");
      const before = draft.commitments.find(({ key }) => key === ref?.key);
      return editCommitment(draft, ref, {
        ...given,
        paragraphs: paragraphsNamed(draft, "operative", numbers),
        due: dueAfter(before, { rule, text: dueText }),
        boundIso2: codes.length > 0 ? codes.flatMap((code) => code ?? []) : null,
      });
    },
  );
}

/** Replaces a reservation entry or adds one. */
export function changeReservation(actor: Actor, input: ReservationInput): EditedReading {
  const { readingId, ref, iso2, kind, scope, operative, preambular, phrase } = input;
  return edit(
    actor,
    { readingId, key: ref?.key ?? "new", step: "change_reservation" },
    (draft, { members }) => {
      if (!members.idOf(iso2)) return refuse("member_unknown");
      const before = draft.reservations.find(({ key }) => key === ref?.key);
      const covered = [
        ...paragraphsNamed(draft, "operative", operative),
        ...paragraphsNamed(draft, "preambular", preambular),
      ];
      return editReservation(draft, ref, {
        iso2,
        member: before?.iso2 === iso2 ? before.member : iso2,
        kind,
        wholeDocument: scope === "whole",
        covers: scope === "whole" ? [] : covered.map((paragraph) => ({ paragraph, phrase })),
      });
    },
  );
}

/** Puts a reading aside. Its text stays stored; sent in again, the reading is open as it was. */
export function discardReading(
  actor: Actor,
  { readingId, version }: WholeReading,
): Promise<Result<{ readingId: string }, ReadingRefusal | "changed_meanwhile">> {
  return inScopeOf(actor, async (scope) => {
    const found = await lockReading(scope, actor, readingId);
    if (!found.ok) return found;
    if (found.value.version !== version) return refuse("changed_meanwhile");
    await scope
      .update(readings)
      .set({ state: "discarded", version: version + 1 })
      .where(eq(readings.id, readingId));
    await record(scope, actor, { readingId, step: "discard", from: "open", to: "discarded" });
    return done({ readingId });
  });
}

/** What an edit may look up: the raw text, the members on record, the calendar's events by their names in a text. */
type Known = { raw: string; members: MembersOnRecord; findEvent: (name: string) => string | null };
type Change = (draft: ReadingDraft, known: Known) => Edited | { ok: false; refusal: "member_unknown" };

/** Every edit has this shape: lock, change the draft by a rule, write it, record the step. Each entry counts its own
 *  edits, so two officers who work on different entries never refuse each other. */
function edit(
  actor: Actor,
  { readingId, key, step }: { readingId: string; key: string; step: string },
  change: Change,
): EditedReading {
  return inScopeOf(actor, async (scope) => {
    const found = await lockReading(scope, actor, readingId);
    if (!found.ok) return found;
    const { draft, version, rendition } = found.value;
    const calendar = await namedEvents(scope);
    const changed = change(draft, {
      raw: rendition.rawText,
      members: await membersOnRecord(scope),
      findEvent: (name) => eventNamed(calendar, name),
    });
    if (!changed.ok) return changed;
    await scope
      .update(readings)
      .set({ draft: changed.value, version: version + 1 })
      .where(eq(readings.id, readingId));
    await record(scope, actor, { readingId, step, detail: { entry: key } });
    return done({ readingId, key: key === "new" ? addedKey(draft, changed.value) : key });
  });
}

function addedKey(before: ReadingDraft, after: ReadingDraft): string {
  const known = new Set([...before.commitments, ...before.reservations].map(({ key }) => key));
  return [...after.commitments, ...after.reservations].find(({ key }) => !known.has(key))?.key ?? "facts";
}

function dueAfter(before: DraftCommitment | undefined, typed: Pick<DraftDue, "rule" | "text">): DraftDue {
  if (typed.rule.kind === "none") return { ...typed, origin: null };
  const isAsRead = JSON.stringify(before?.due.rule) === JSON.stringify(typed.rule);
  return { ...typed, origin: (isAsRead ? before?.due.origin : null) ?? "assigned" };
}

function record(
  scope: Scope,
  actor: Actor,
  {
    readingId,
    ...step
  }: { readingId: string; step: string; from?: string; to?: string; detail?: Record<string, unknown> },
): Promise<void> {
  return recordMoves(scope, { actor, role: "officer" }, [
    { subject: "reading", subjectId: readingId, ...step, at: now() },
  ]);
}
