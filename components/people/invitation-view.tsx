import { useLocale, useTranslations } from "next-intl";
import { FormTextField } from "@/components/forms/form-fields";
import { ServerForm } from "@/components/forms/server-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { ButtonLink } from "@/components/ui/button";
import { CodeText } from "@/components/ui/code-text";
import { Banner } from "@/components/ui/notices";
import { SummaryList } from "@/components/ui/summary-list";
import type { ShownInvitation } from "@/lib/auth/views";
import type { FormAction } from "@/lib/http/form-state";
import { formatInstant } from "@/lib/i18n/format";
import { paths } from "@/lib/paths";
import { localText } from "@/lib/text/local-text";
import { RoleNames } from "./staff-tables";

type InvitationProps = { invitation: ShownInvitation; token: string; action: FormAction };

/** An open invitation: for whom, from whom, until when, and the button that uses it. */
export function OpenInvitation({ invitation, token, action }: InvitationProps) {
  const say = useTranslations("people.invitation");
  const locale = useLocale();
  const { name, email, roles, country, inviter, expiresAt } = invitation;
  return (
    <>
      <p className="mb-6 max-w-text">{say("lead")}</p>
      <SummaryList
        items={[
          {
            key: "parliament",
            label: say("parliament"),
            value: <bdi>{localText(country, locale).text}</bdi>,
          },
          {
            key: "you",
            label: say("you"),
            value: (
              <>
                <bdi>{name}</bdi> · <CodeText>{email}</CodeText>
              </>
            ),
          },
          { key: "roles", label: say("roles"), value: <RoleNames roles={roles} /> },
          { key: "inviter", label: say("inviter"), value: <bdi>{inviter}</bdi> },
          { key: "expires", label: say("expires"), value: formatInstant(expiresAt, locale) },
        ]}
      />
      <div className="mt-8">
        <ServerForm action={action}>
          <input type="hidden" name="token" value={token} />
          <FormTextField
            name="password"
            type="password"
            dir="ltr"
            label={say("password")}
            hint={say("passwordHint")}
            autoComplete="new-password"
            width="medium"
          />
          <div>
            <SubmitButton>{say("accept")}</SubmitButton>
          </div>
        </ServerForm>
      </div>
    </>
  );
}

/** A link that lets nobody in, with the reason and the way on. `invitation` is null for a link that was never sent. */
export function DeadInvitation(
  props: Omit<InvitationProps, "invitation"> & { invitation: ShownInvitation | null },
) {
  const { invitation, token, action } = props;
  const say = useTranslations("people.invitation");
  const common = useTranslations("common");
  const state = invitation === null || invitation.state === "open" ? "unknown" : invitation.state;
  const canAsk = invitation !== null && state !== "used";
  return (
    <>
      <Banner kind="notice" title={say(`dead.${state}`)}>
        {say(`why.${state}`, { inviter: invitation?.inviter ?? "" })}
      </Banner>
      <div className="mt-6">
        {canAsk && !invitation.hasAskedAgain && (
          <ServerForm action={action} done={<p role="status">{say("asked")}</p>}>
            <input type="hidden" name="token" value={token} />
            <div>
              <SubmitButton>{say("askAgain")}</SubmitButton>
            </div>
          </ServerForm>
        )}
        {canAsk && invitation.hasAskedAgain && <p>{say("asked")}</p>}
        {state === "used" && <ButtonLink href={paths.signIn()}>{common("signIn")}</ButtonLink>}
      </div>
    </>
  );
}
