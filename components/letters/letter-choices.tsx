import { useTranslations } from "next-intl";
import { FormCheckboxes } from "@/components/forms/form-fields";
import { ServerForm } from "@/components/forms/server-form";
import { SubmitButton } from "@/components/forms/submit-button";
import type { LetterKind, MutableLetter } from "@/lib/domain/notice-kinds";
import type { FormAction } from "@/lib/http/form-state";

type LetterChoicesProps = {
  /** The letters that this person could get and do without. */
  offered: readonly MutableLetter[];
  wanted: readonly LetterKind[];
  action: FormAction;
};

/** Which letters a person wants; the others always come, and the hint says so. */
export function LetterChoices({ offered, wanted, action }: LetterChoicesProps) {
  const say = useTranslations("letters.choices");
  return (
    <ServerForm action={action}>
      <FormCheckboxes
        name="letters"
        label={say("legend")}
        hint={say("hint")}
        chosen={[...wanted]}
        choices={offered.map((letter) => ({ value: letter, label: say(`kind.${letter}`) }))}
      />
      <div>
        <SubmitButton>{say("save")}</SubmitButton>
      </div>
    </ServerForm>
  );
}
