import { useLocale, useTranslations } from "next-intl";
import { ServerForm } from "@/components/forms/server-form";
import { SubmitButton } from "@/components/forms/submit-button";
import type { DocumentShown } from "@/lib/documents/views";
import type { FormAction } from "@/lib/http/form-state";
import { formatInstant } from "@/lib/i18n/format";

type SecondCheckProps = {
  document: DocumentShown;
  /** Null for who may not be the second to look. */
  check: FormAction | null;
};

/** Who confirmed the reading of a document and who compared it with the source since. */
export function SecondCheck({ document, check }: SecondCheckProps) {
  const say = useTranslations("documents.looks");
  const locale = useLocale();
  const { confirmedBy, checks } = document.looks;
  return (
    <div id="looks" className="mt-3 scroll-mt-4">
      <ul>
        {confirmedBy && (
          <li>{say("confirmed", { who: confirmedBy.name, date: formatInstant(confirmedBy.at, locale) })}</li>
        )}
        {checks.map(({ id, name, at }) => (
          <li key={id}>{say("checked", { who: name, date: formatInstant(at, locale) })}</li>
        ))}
        {checks.length === 0 && <li className="text-muted">{say("nobody")}</li>}
      </ul>
      {check && (
        <ServerForm action={check}>
          <input type="hidden" name="documentId" value={document.id} />
          <div>
            <SubmitButton look="secondary">{say("button")}</SubmitButton>
          </div>
        </ServerForm>
      )}
    </div>
  );
}
