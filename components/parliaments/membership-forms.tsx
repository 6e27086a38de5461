import { useTranslations } from "next-intl";
import { FormDateField, FormTextArea } from "@/components/forms/form-fields";
import { ServerForm } from "@/components/forms/server-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { Details } from "@/components/ui/notices";
import type { FormAction } from "@/lib/http/form-state";
import type { ParliamentView } from "@/lib/parliaments/views";

type MembershipFormsProps = { parliament: ParliamentView; action: FormAction };

/** The last membership of a parliament to correct or end, or, where it has ended, another to begin. */
export function MembershipForms({ parliament, action }: MembershipFormsProps) {
  const say = useTranslations("parliaments.membership");
  const last = parliament.memberships.at(-1);
  return (
    <div className="flex max-w-filing flex-col gap-4">
      {last && (
        <Details summary={say("change")}>
          <MembershipForm parliamentId={parliament.id} membership={last} action={action} />
        </Details>
      )}
      {(!last || last.leftOn !== null) && (
        <Details summary={say("begin")}>
          <MembershipForm parliamentId={parliament.id} action={action} />
        </Details>
      )}
    </div>
  );
}

function MembershipForm(props: {
  parliamentId: string;
  membership?: ParliamentView["memberships"][number];
  action: FormAction;
}) {
  const { parliamentId, membership, action } = props;
  const say = useTranslations("parliaments.membership");
  const date = useTranslations("common.date");
  const words = { day: date("day"), month: date("month"), year: date("year") };
  return (
    <ServerForm action={action}>
      <p>{say("keeps")}</p>
      <input type="hidden" name="parliamentId" value={parliamentId} />
      <input type="hidden" name="membershipId" value={membership?.id ?? ""} />
      <FormDateField
        name="joinedOn"
        label={say("joinedOn")}
        hint={say("joinedOnHint")}
        words={words}
        value={membership?.joinedOn ?? ""}
      />
      <FormDateField
        name="leftOn"
        label={say("leftOn")}
        hint={say("leftOnHint")}
        words={words}
        value={membership?.leftOn ?? ""}
      />
      <FormTextArea name="reason" label={say("reason")} rows={2} />
      <div>
        <SubmitButton>{say("button")}</SubmitButton>
      </div>
    </ServerForm>
  );
}
