import "server-only";
import { and, eq } from "drizzle-orm";
import { inScopeOf } from "@/db/client";
import { sentForms } from "@/db/schema/offline";
import { reports } from "@/db/schema/reports";
import { now } from "@/lib/clock";
import type { Actor } from "@/lib/domain/actor";
import type { FormStamp } from "@/lib/domain/offline-tag";
import { may } from "@/lib/domain/permissions";
import { DRAFT_CHARACTERS_MAX } from "@/lib/domain/report-check";
import { done, type Result, refuse } from "@/lib/domain/result";
import type { SentForm } from "@/lib/domain/sent-form";
import { type SavedDraft, type SaveRefusal, saveDraft } from "@/lib/reports/draft";
import { ASIDE_MARK } from "@/lib/reports/field-mark";
import { findSentForm } from "./queries";
import { type ReadFormRefusal, readWordForm } from "./read-word-form";
import type { TakeOver } from "./schema";
import { draftNumber } from "./word-form";

/** Why a filled form is not taken in. */
export type SentFormRefusal =
  | ReadFormRefusal
  | "report_not_found"
  | "not_your_step"
  | "form_of_others"
  | "form_of_other_report"
  | "form_older"
  | "form_too_late"
  | "form_text_too_long";

/** Takes in a filled Word form: it is read, kept beside the draft and changes nothing there yet. A form of another
 *  parliament, of another report or of a version that was submitted since is refused. */
export async function receiveForm(
  actor: Actor,
  { reportId, name, bytes }: { reportId: string; name: string; bytes: Uint8Array },
): Promise<Result<{ formId: string }, SentFormRefusal>> {
  const read = await readWordForm(bytes);
  if (!read.ok) return read;
  const { stamp, content } = read.value;
  return inScopeOf(actor, async (scope) => {
    const { parliamentId } = actor;
    if (!parliamentId) return refuse("report_not_found");
    const [report] = await scope
      .select({ status: reports.status, submittedVersion: reports.submittedVersion })
      .from(reports)
      .where(and(eq(reports.parliamentId, parliamentId), eq(reports.id, stamp.reportId)));
    const refusal = refusalOf(report ?? null, { stamp, reportId, content });
    if (refusal) return refuse(refusal);
    if (!may(actor.roles, "write_report")) return refuse("not_your_step");
    const [stored] = await scope
      .insert(sentForms)
      .values({
        parliamentId,
        reportId,
        name: name.slice(0, 300),
        content,
        sentBy: actor.userId,
        sentAt: now(),
      })
      .returning({ id: sentForms.id });
    if (!stored) throw new Error("A form was stored without an id");
    return done({ formId: stored.id });
  });
}

type FoundReport = Pick<typeof reports.$inferSelect, "status" | "submittedVersion">;

function refusalOf(
  report: FoundReport | null,
  sent: { stamp: FormStamp; reportId: string; content: SentForm },
): SentFormRefusal | null {
  if (!report) return "form_of_others";
  if (sent.stamp.reportId !== sent.reportId) return "form_of_other_report";
  if (sent.stamp.versionNumber !== draftNumber(report)) return "form_older";
  if (!["open", "drafting", "returned"].includes(report.status)) return "form_too_late";
  const isTooLong = sent.content.fields.some(({ value }) => value.length > DRAFT_CHARACTERS_MAX);
  return isTooLong ? "form_text_too_long" : null;
}

/** Takes over what a person chose of a sent form, by the rule of every save: what somebody changed in the draft since
 *  the page was drawn stays there. A text of the form that is not taken over is kept among the earlier texts. */
export async function takeOverForm(
  actor: Actor,
  { formId, fields }: TakeOver,
): Promise<Result<SavedDraft, SaveRefusal | "form_not_found">> {
  const form = await findSentForm(actor, { formId });
  if (!form) return refuse("form_not_found");
  const typed = form.content.fields.flatMap(({ key, value }) => {
    const chosen = fields.find((field) => field.key === key);
    return chosen ? [{ key, value, base: chosen.isTaken ? chosen.seen : ASIDE_MARK, keep: null }] : [];
  });
  const saved = await saveDraft(actor, { reportId: form.reportId, next: "stay", fields: typed });
  if (!saved.ok) return saved;
  await inScopeOf(actor, (scope) =>
    scope.update(sentForms).set({ takenOverAt: now() }).where(eq(sentForms.id, formId)),
  );
  return done(saved.value);
}
