import { useTranslations } from "next-intl";
import { FormTextField } from "@/components/forms/form-fields";
import { ServerForm } from "@/components/forms/server-form";
import { SubmitButton } from "@/components/forms/submit-button";
import type { FormAction } from "@/lib/http/form-state";

type SignInFormProps = { action: FormAction; locale: string; next: string };

/** E-mail and password, marked so that password managers fill them and pasting works (WCAG 3.3.8). */
export function SignInForm({ action, locale, next }: SignInFormProps) {
  const say = useTranslations("account");
  const common = useTranslations("common");
  return (
    <ServerForm action={action}>
      <input type="hidden" name="next" value={next} />
      <input type="hidden" name="locale" value={locale} />
      <FormTextField
        name="email"
        type="email"
        dir="ltr"
        label={say("signIn.email")}
        autoComplete="username"
        width="medium"
      />
      <FormTextField
        name="password"
        type="password"
        dir="ltr"
        label={say("signIn.password")}
        autoComplete="current-password"
        width="medium"
      />
      <div>
        <SubmitButton>{common("signIn")}</SubmitButton>
      </div>
    </ServerForm>
  );
}
