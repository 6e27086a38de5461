import { useTranslations } from "next-intl";
import { LocalWords } from "@/components/dashboard/local-words";
import { FormRadios, FormTextArea, FormTextField } from "@/components/forms/form-fields";
import { ServerForm } from "@/components/forms/server-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { ButtonRow } from "@/components/ui/button";
import { Details } from "@/components/ui/notices";
import { UserText } from "@/components/ui/source-quote";
import { StatusTag } from "@/components/ui/status-tag";
import { ROTATION_CHANGES } from "@/lib/domain/rotation-change";
import type { FormAction } from "@/lib/http/form-state";
import type { ChangeView, RotationShown } from "@/lib/rotations/views";
import { MemberSelect } from "./plan-forms";

/** Proposes a swap or a deferral in a published plan. */
export function ProposeChangeForm({ rotation, action }: { rotation: RotationShown; action: FormAction }) {
  const say = useTranslations("rotations.change");
  return (
    <ServerForm action={action} guardsLeaving>
      <input type="hidden" name="rotationId" value={rotation.id} />
      <FormRadios
        name="kind"
        label={say("kindLabel")}
        choices={ROTATION_CHANGES.map((kind) => ({
          value: kind,
          label: say(`kind.${kind}`),
          hint: say(`kindHint.${kind}`),
        }))}
      />
      <MemberSelect name="parliamentId" label={say("parliament")} rotation={rotation} />
      <MemberSelect name="otherId" label={say("other")} hint={say("otherHint")} rotation={rotation} />
      <FormTextArea name="reason" label={say("reason")} rows={3} />
      <div>
        <SubmitButton look="secondary">{say("propose")}</SubmitButton>
      </div>
    </ServerForm>
  );
}

type ChangeItemProps = { change: ChangeView; settle: FormAction; record: FormAction; canAct: boolean };

/** A change that waits: whose consent is there, whose is missing, and what can be done about it. */
export function ChangeItem({ change, settle, record, canAct }: ChangeItemProps) {
  const say = useTranslations("rotations.change");
  const isAgreed = change.parties.every(({ hasAgreed }) => hasAgreed);
  return (
    <li className="flex flex-col gap-3 border-line border-b py-4">
      <p className="font-bold">{say(`kind.${change.kind}`)}</p>
      <p>
        <UserText>{change.reason}</UserText>
      </p>
      <ul className="flex flex-col gap-2">
        {change.parties.map((party) => (
          <li key={party.parliamentId}>
            <span className="flex flex-wrap items-baseline gap-x-3">
              <LocalWords text={party.name} /> ({party.year})
              <StatusTag tone={party.hasAgreed ? "accepted" : "neutral"}>
                {say(party.hasAgreed ? "agreed" : "notYet")}
              </StatusTag>
              {party.letter && (
                <span className="text-muted text-sm">{say("byLetter", { letter: party.letter })}</span>
              )}
            </span>
            {!party.hasAgreed && canAct && (
              <Details summary={say("recordSummary", { name: party.name.text })}>
                <ServerForm action={record}>
                  <input type="hidden" name="changeId" value={change.id} />
                  <input type="hidden" name="parliamentId" value={party.parliamentId} />
                  <FormTextField
                    name="letter"
                    label={say("letter")}
                    hint={say("letterHint")}
                    width="medium"
                  />
                  <div>
                    <SubmitButton look="secondary">{say("recordButton")}</SubmitButton>
                  </div>
                </ServerForm>
              </Details>
            )}
          </li>
        ))}
      </ul>
      {canAct && (
        <ServerForm action={settle}>
          <input type="hidden" name="changeId" value={change.id} />
          <ButtonRow>
            {isAgreed && (
              <SubmitButton name="decision" value="carry_out">
                {say("carryOut")}
              </SubmitButton>
            )}
            <SubmitButton look="secondary" name="decision" value="drop">
              {say("drop")}
            </SubmitButton>
          </ButtonRow>
        </ServerForm>
      )}
    </li>
  );
}
