import { useLocale, useTranslations } from "next-intl";
import { ServerForm } from "@/components/forms/server-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { OwnText } from "@/components/reports/task-head";
import type { Invitation } from "@/lib/cycles/views";
import type { FormAction } from "@/lib/http/form-state";
import { formatDate } from "@/lib/i18n/format";

/** Documents on which the parliament may report although nobody asked it; nothing where there are none. */
export function Invitations({
  invitations,
  action,
}: {
  invitations: readonly Invitation[];
  action: FormAction;
}) {
  const say = useTranslations("cycles.invitations");
  const locale = useLocale();
  if (invitations.length === 0) return null;
  return (
    <section aria-labelledby="invitations-head">
      <h2 id="invitations-head" className="mb-1">
        {say("title")}
      </h2>
      <p className="mb-3 max-w-text">{say("lead")}</p>
      <ul className="border-line border-t">
        {invitations.map(({ cycleId, documentId, cycle, title, closesOn }) => (
          <li
            key={`${cycleId} ${documentId}`}
            className="flex flex-wrap items-center justify-between gap-x-8 gap-y-2 border-line border-b py-3 sm:px-3"
          >
            <span className="min-w-0">
              <OwnText>{title}</OwnText>
              <span className="block text-base text-muted">
                <OwnText>{cycle}</OwnText> · {say("until", { date: formatDate(closesOn, locale) })}
              </span>
            </span>
            <ServerForm action={action}>
              <input type="hidden" name="cycleId" value={cycleId} />
              <input type="hidden" name="documentId" value={documentId} />
              <SubmitButton look="secondary" aria-label={say("buttonWhat", { title: title.text })}>
                {say("button")}
              </SubmitButton>
            </ServerForm>
          </li>
        ))}
      </ul>
    </section>
  );
}
