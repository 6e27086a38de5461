import { useTranslations } from "next-intl";
import { FormSelect, FormTextField } from "@/components/forms/form-fields";
import { ServerForm } from "@/components/forms/server-form";
import { SubmitButton } from "@/components/forms/submit-button";
import type { FormAction } from "@/lib/http/form-state";
import type { RotationShown } from "@/lib/rotations/views";

/** Plans a rotation from a year on. */
export function PlanForm({ action, firstYear }: { action: FormAction; firstYear: number }) {
  const say = useTranslations("rotations.plan");
  return (
    <ServerForm action={action}>
      <FormTextField
        name="firstYear"
        label={say("firstYear")}
        hint={say("firstYearHint")}
        defaultValue={String(firstYear)}
        width="short"
        inputMode="numeric"
        dir="ltr"
      />
      <div>
        <SubmitButton>{say("button")}</SubmitButton>
      </div>
    </ServerForm>
  );
}

/** What every form on a rotation sends with it. */
function RotationFields({ rotation }: { rotation: RotationShown }) {
  return (
    <>
      <input type="hidden" name="rotationId" value={rotation.id} />
      <input type="hidden" name="version" value={rotation.version} />
    </>
  );
}

/** One button on the whole plan: publish it, or bring it up to date. */
export function RotationButton(props: {
  rotation: RotationShown;
  action: FormAction;
  words: string;
  look?: "primary" | "secondary";
}) {
  const { rotation, action, words, look = "primary" } = props;
  return (
    <ServerForm action={action}>
      <RotationFields rotation={rotation} />
      <div>
        <SubmitButton look={look}>{words}</SubmitButton>
      </div>
    </ServerForm>
  );
}

/** Gives one member another year before the plan is published. */
export function DesignateForm({ rotation, action }: { rotation: RotationShown; action: FormAction }) {
  const say = useTranslations("rotations.designate");
  return (
    <ServerForm action={action}>
      <RotationFields rotation={rotation} />
      <MemberSelect name="parliamentId" label={say("parliament")} rotation={rotation} />
      <FormSelect name="year" label={say("year")}>
        <option value="">{say("choose")}</option>
        {rotation.years.map((year) => (
          <option key={year} value={year}>
            {year}
          </option>
        ))}
      </FormSelect>
      <div>
        <SubmitButton look="secondary">{say("button")}</SubmitButton>
      </div>
    </ServerForm>
  );
}

/** A member of the plan with its present year. */
export function MemberSelect(props: { name: string; label: string; hint?: string; rotation: RotationShown }) {
  const { name, label, hint, rotation } = props;
  const say = useTranslations("rotations.designate");
  const byName = rotation.places.toSorted((a, b) => a.name.text.localeCompare(b.name.text, a.name.locale));
  return (
    <FormSelect name={name} label={label} {...(hint && { hint })}>
      <option value="">{say("choose")}</option>
      {byName.map(({ parliamentId, name: member, year }) => (
        <option key={parliamentId} value={parliamentId}>
          {say("member", { name: member.text, year: String(year) })}
        </option>
      ))}
    </FormSelect>
  );
}
