import { useTranslations } from "next-intl";
import { FormCheckboxes } from "@/components/forms/form-fields";
import { ServerForm } from "@/components/forms/server-form";
import { SubmitButton } from "@/components/forms/submit-button";
import type { DocumentVersions } from "@/lib/documents/views";
import type { FormAction } from "@/lib/http/form-state";

/** Names the languages of a document that decide where its texts differ. */
export function AuthoritativeForm({ document, action }: { document: DocumentVersions; action: FormAction }) {
  const say = useTranslations("versions.list");
  const statuses = useTranslations("statuses.language");
  return (
    <div className="max-w-filing">
      <ServerForm action={action}>
        <input type="hidden" name="documentId" value={document.id} />
        <input type="hidden" name="version" value={document.version} />
        <FormCheckboxes
          name="locales"
          label={say("authoritative")}
          hint={say("authoritativeHint")}
          chosen={document.authoritativeLocales}
          choices={document.locales.map((locale) => ({ value: locale, label: statuses(locale) }))}
        />
        <div>
          <SubmitButton look="secondary">{say("save")}</SubmitButton>
        </div>
      </ServerForm>
    </div>
  );
}
