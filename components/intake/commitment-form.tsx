import { useTranslations } from "next-intl";
import { FormTextField } from "@/components/forms/form-fields";
import { ServerForm } from "@/components/forms/server-form";
import { SubmitButton } from "@/components/forms/submit-button";
import type { DraftCommitment } from "@/lib/domain/reading-draft";
import type { FormAction } from "@/lib/http/form-state";
import type { ReadingShown } from "@/lib/readings/views";
import { ActFields, NO_ACT } from "./act-fields";
import { EntryFields } from "./entry-frame";
import { SaveRow } from "./save-row";

type CommitmentFormProps = {
  reading: ReadingShown;
  /** Null for a new one. */
  commitment: DraftCommitment | null;
  /** The number of the paragraph that a new one hangs on. */
  startsAt?: number;
  change: FormAction;
  remove: FormAction;
  backHref: string;
};

/** A commitment to be changed, added or taken out. */
export function CommitmentForm(props: CommitmentFormProps) {
  const { reading, commitment, startsAt, change, remove, backHref } = props;
  const say = useTranslations("intake.commitment");
  const { events, subjects } = reading.choices;
  return (
    <div className="flex flex-col gap-6">
      <ServerForm action={change} guardsLeaving>
        <EntryFields readingId={reading.id} entry={commitment} />
        <FormTextField
          name="paragraphs"
          label={say("paragraphs")}
          hint={say("paragraphsHint")}
          defaultValue={commitment ? numbersOf(reading, commitment.paragraphs) : startsAt && String(startsAt)}
          width="short"
        />
        <ActFields
          act={commitment ?? NO_ACT}
          languages={reading.draft.languages}
          choices={{ events, themes: subjects.themes }}
        />
        <SaveRow backHref={backHref} />
      </ServerForm>
      {commitment && (
        <ServerForm action={remove}>
          <EntryFields readingId={reading.id} entry={commitment} />
          <div>
            <SubmitButton look="secondary">{say("remove")}</SubmitButton>
          </div>
        </ServerForm>
      )}
    </div>
  );
}

function numbersOf(reading: ReadingShown, keys: readonly string[]): string {
  return reading.draft.paragraphs
    .filter(({ key }) => keys.includes(key))
    .map(({ number }) => number)
    .join(", ");
}
