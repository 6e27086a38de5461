import { useLocale, useTranslations } from "next-intl";
import { ServerForm } from "@/components/forms/server-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { CodeText } from "@/components/ui/code-text";
import { DataTable } from "@/components/ui/data-table";
import { Link } from "@/components/ui/link";
import type { StaffRole } from "@/lib/domain/staff";
import type { FormAction } from "@/lib/http/form-state";
import { formatInstant, formatList, LANGUAGE_NAMES } from "@/lib/i18n/format";
import { paths } from "@/lib/paths";
import type { ColleagueView, InvitationView } from "@/lib/people/views";

/** Who works for the parliament; a name leads on for who may change something. */
export function ColleagueTable(props: { colleagues: readonly ColleagueView[]; manages: boolean }) {
  const { colleagues, manages } = props;
  const say = useTranslations("people");
  return (
    <DataTable
      caption={<span className="sr-only">{say("colleagues")}</span>}
      columns={[
        { key: "name", head: say("name") },
        { key: "roles", head: say("roles") },
        { key: "email", head: say("email") },
        { key: "language", head: say("language") },
      ]}
      rows={colleagues.map((colleague) => ({
        key: colleague.userId,
        cells: {
          name: <ColleagueName colleague={colleague} manages={manages} />,
          roles: <RoleNames roles={colleague.roles} />,
          email: <CodeText>{colleague.email}</CodeText>,
          language: <span lang={colleague.locale}>{LANGUAGE_NAMES[colleague.locale]}</span>,
        },
      }))}
    />
  );
}

function ColleagueName({ colleague, manages }: { colleague: ColleagueView; manages: boolean }) {
  const say = useTranslations("people");
  const name = <bdi>{colleague.name}</bdi>;
  return (
    <>
      {manages ? <Link href={paths.colleague(colleague.userId)}>{name}</Link> : name}
      {colleague.isReader && ` (${say("you")})`}
      {!colleague.isOn && ` (${say("left")})`}
    </>
  );
}

type InvitationTableProps = {
  invitations: readonly InvitationView[];
  /** Left out for those who may only look. */
  actions: { renew: FormAction; withdraw: FormAction } | null;
};

/** Who was asked to and has not come yet, with the ways to send again or take back. */
export function InvitationTable({ invitations, actions }: InvitationTableProps) {
  const say = useTranslations("people");
  if (invitations.length === 0) return <p>{say("noneWaiting")}</p>;
  return (
    <ul className="border-line border-t">
      {invitations.map((invitation) => (
        <li key={invitation.id} className="border-line border-b py-4">
          <p className="font-bold">
            <bdi>{invitation.name}</bdi>
          </p>
          <p className="text-base">
            <CodeText>{invitation.email}</CodeText> · <RoleNames roles={invitation.roles} />
          </p>
          <When invitation={invitation} />
          {actions && (
            <div className="mt-2 flex flex-wrap gap-x-6">
              <InvitationButton step="renew" action={actions.renew} invitation={invitation} />
              <InvitationButton step="withdraw" action={actions.withdraw} invitation={invitation} />
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}

function When({ invitation: { state, expiresAt, askedAgainAt } }: { invitation: InvitationView }) {
  const say = useTranslations("people");
  const locale = useLocale();
  const date = formatInstant(expiresAt, locale);
  return (
    <p className="text-base text-muted">
      {say(state === "expired" ? "expired" : "until", { date })}
      {askedAgainAt && ` · ${say("askedAgain", { date: formatInstant(askedAgainAt, locale) })}`}
    </p>
  );
}

function InvitationButton(props: {
  step: "renew" | "withdraw";
  action: FormAction;
  invitation: InvitationView;
}) {
  const { step, action, invitation } = props;
  const say = useTranslations("people");
  return (
    <ServerForm action={action}>
      <input type="hidden" name="invitationId" value={invitation.id} />
      <div>
        <SubmitButton look="quiet" aria-label={`${say(step)}: ${invitation.name}`}>
          {say(step)}
        </SubmitButton>
      </div>
    </ServerForm>
  );
}

/** Roles as a list in words. */
export function RoleNames({ roles }: { roles: readonly StaffRole[] }) {
  const role = useTranslations("statuses.role");
  const locale = useLocale();
  return formatList(
    roles.map((each) => role(each)),
    locale,
  );
}
