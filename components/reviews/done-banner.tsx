import { useLocale, useTranslations } from "next-intl";
import { ServerForm } from "@/components/forms/server-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { Banner } from "@/components/ui/notices";
import type { FormAction } from "@/lib/http/form-state";
import { formatDate, formatInstant } from "@/lib/i18n/format";
import type { DecidedRow } from "@/lib/reviews/views";

/** Says what has just been decided, and lets its officer take that back while the notice waits; nothing where the
 *  report went on since, or was never decided. */
export function DoneBanner({ row, undoAction }: { row: DecidedRow; undoAction: FormAction }) {
  const say = useTranslations("reviews");
  const locale = useLocale();
  const { status, respondBy, undo } = row;
  const named = { parliament: row.parliament.name.text, document: row.document.code };
  const title =
    (status === "accepted" && say("justAccepted", named)) ||
    (status === "returned" &&
      respondBy &&
      say("justReturned", { ...named, date: formatDate(respondBy, locale) })) ||
    (status === "submitted" && say("waitsAgain", named));
  if (!title) return null;
  return (
    <Banner kind="done" title={title}>
      {undo && (
        <>
          <p className="mb-2">{say("undo.lead", { until: formatInstant(undo.until, locale) })}</p>
          <ServerForm action={undoAction}>
            <input type="hidden" name="reportId" value={row.reportId} />
            <input type="hidden" name="version" value={undo.version} />
            <div>
              <SubmitButton look="secondary">{say("undo.button")}</SubmitButton>
            </div>
          </ServerForm>
        </>
      )}
    </Banner>
  );
}
