import { useLocale, useTranslations } from "next-intl";
import { FormCheckboxes, FormSelect, FormTextField } from "@/components/forms/form-fields";
import { ServerForm } from "@/components/forms/server-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { LOCALES } from "@/lib/domain/locale";
import { STAFF_ROLES } from "@/lib/domain/staff";
import type { FormAction } from "@/lib/http/form-state";
import { LANGUAGE_NAMES } from "@/lib/i18n/format";

/** Asks somebody to work for a parliament: a colleague in the roles chosen, or, where `iso2` names the parliament, its
 *  first coordinator. */
export function InviteForm({ action, iso2 }: { action: FormAction; iso2?: string }) {
  const say = useTranslations("people.inviteForm");
  const locale = useLocale();
  return (
    <ServerForm action={action}>
      {iso2 && <input type="hidden" name="iso2" value={iso2} />}
      <FormTextField name="name" label={say("name")} autoComplete="off" width="medium" maxLength={200} />
      <FormTextField
        name="email"
        type="email"
        dir="ltr"
        label={say("email")}
        hint={say("emailHint")}
        autoComplete="off"
        width="medium"
      />
      {!iso2 && <RoleBoxes label={say("roles")} chosen={["contributor"]} />}
      <FormSelect name="locale" label={say("language")} defaultValue={locale}>
        {LOCALES.map((each) => (
          <option key={each} value={each} lang={each}>
            {LANGUAGE_NAMES[each]}
          </option>
        ))}
      </FormSelect>
      <div>
        <SubmitButton>{say("button")}</SubmitButton>
      </div>
    </ServerForm>
  );
}

/** The roles of a parliament's staff, each with what it lets one do. */
export function RoleBoxes({ label, chosen }: { label: string; chosen: readonly string[] }) {
  const role = useTranslations("statuses.role");
  const hint = useTranslations("people.roleHint");
  return (
    <FormCheckboxes
      name="roles"
      label={label}
      chosen={chosen}
      choices={STAFF_ROLES.map((value) => ({ value, label: role(value), hint: hint(value) }))}
    />
  );
}
