import "server-only";
import { eq } from "drizzle-orm";
import { inScopeOf } from "@/db/client";
import { sentForms } from "@/db/schema/offline";
import type { Actor } from "@/lib/domain/actor";
import type { Locale } from "@/lib/domain/locale";
import { mergeFields } from "@/lib/domain/merge-fields";
import { readFieldKey, readProgress } from "@/lib/domain/report-check";
import type { SentField, SentForm } from "@/lib/domain/sent-form";
import { EMPTY_MARK, unmarked } from "@/lib/reports/field-mark";
import type { DraftField, WorkingReport } from "@/lib/reports/views";
import { wordDiff } from "@/lib/text/word-diff";
import type { FormDifference, WaitingForm } from "./views";

/** A sent form of the actor's parliament; null where there is none for them. */
export function findSentForm(actor: Actor, { formId }: { formId: string }): Promise<WaitingForm | null> {
  return inScopeOf(actor, async (scope) => {
    const [form] = await scope
      .select({
        id: sentForms.id,
        reportId: sentForms.reportId,
        name: sentForms.name,
        sentAt: sentForms.sentAt,
        takenOverAt: sentForms.takenOverAt,
        content: sentForms.content,
      })
      .from(sentForms)
      .where(eq(sentForms.id, formId));
    return form ?? null;
  });
}

/** Where a sent form says something else than the draft does now, in the order of the form. A box that was left as it
 *  was made is no difference, whatever the draft says meanwhile. */
export function differencesFrom(
  report: Pick<WorkingReport, "fields">,
  { fields }: SentForm,
  locale: Locale,
): FormDifference[] {
  return fields.flatMap((field) => {
    const stored = report.fields[field.key];
    const state = stateOf(field, stored);
    if (state === "same") return [];
    const draft = stored?.value ?? "";
    return [
      {
        key: field.key,
        draft,
        form: field.value,
        seen: stored?.mark ?? EMPTY_MARK,
        isConflict: state === "conflict",
        diff: wordDiff(draft, field.value, locale),
      },
    ];
  });
}

/** The rule of every save, asked without saving. To choose no information and to choose nothing is one answer. */
function stateOf({ key, mark, value }: SentField, stored: DraftField | undefined) {
  const isProgress = readFieldKey(key)?.name === "progress";
  if (isProgress && readProgress(value) === readProgress(stored?.value)) return "same";
  const typed = unmarked({ key, value, base: mark, keep: null }, stored);
  const merge = mergeFields(stored ? { [key]: stored } : {}, { [key]: typed });
  if (merge.writes.length > 0) return "changed";
  return merge.conflicts.length > 0 ? "conflict" : "same";
}
