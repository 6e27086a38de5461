import { useTranslations } from "next-intl";
import { FormRadios, FormSelect, FormTextField } from "@/components/forms/form-fields";
import { ServerForm } from "@/components/forms/server-form";
import { SubmitButton } from "@/components/forms/submit-button";
import type { DraftReservation } from "@/lib/domain/reading-draft";
import { RESERVATION_KINDS } from "@/lib/domain/statuses";
import type { FormAction } from "@/lib/http/form-state";
import type { ReadingShown } from "@/lib/readings/views";
import { EntryFields } from "./entry-frame";
import { SaveRow } from "./save-row";

type ReservationFormProps = {
  reading: ReadingShown;
  reservation: DraftReservation | null;
  change: FormAction;
  remove: FormAction;
  backHref: string;
};

/** A reservation entry to be changed, added or taken out. */
export function ReservationForm({ reading, reservation, change, remove, backHref }: ReservationFormProps) {
  const say = useTranslations("intake.reservation");
  const statuses = useTranslations("statuses");
  const covered = (part: "operative" | "preambular") => numbersOf(reading, reservation, part);
  return (
    <div className="flex flex-col gap-6">
      <ServerForm action={change} guardsLeaving>
        <EntryFields readingId={reading.id} entry={reservation} />
        <FormSelect
          name="iso2"
          label={say("member")}
          hint={reservation ? say("memberHint", { printed: reservation.member }) : undefined}
          defaultValue={reservation?.iso2 ?? ""}
        >
          <option value="">{say("chooseMember")}</option>
          {reading.choices.members.map(({ iso2, name }) => (
            <option key={iso2} value={iso2} lang={name.locale}>
              {name.text}
            </option>
          ))}
        </FormSelect>
        <FormRadios
          name="kind"
          label={say("kind")}
          chosen={reservation?.kind ?? "reservation"}
          choices={RESERVATION_KINDS.map((kind) => ({ value: kind, label: statuses(`reservation.${kind}`) }))}
          inline
        />
        <FormRadios
          name="scope"
          label={say("scope")}
          chosen={reservation?.wholeDocument ? "whole" : "paragraphs"}
          choices={[
            { value: "whole", label: statuses("reservationScope.whole") },
            { value: "paragraphs", label: say("scopeParagraphs") },
          ]}
        />
        <FormTextField
          name="operative"
          label={statuses("reservationScope.operative")}
          hint={say("numbersHint")}
          defaultValue={covered("operative")}
          width="short"
        />
        <FormTextField
          name="preambular"
          label={statuses("reservationScope.preambular")}
          defaultValue={covered("preambular")}
          width="short"
        />
        <FormTextField
          name="phrase"
          label={statuses("reservationScope.phrase")}
          hint={say("phraseHint")}
          defaultValue={reservation?.covers.find(({ phrase }) => phrase)?.phrase ?? ""}
        />
        <SaveRow backHref={backHref} />
      </ServerForm>
      {reservation && (
        <ServerForm action={remove}>
          <EntryFields readingId={reading.id} entry={reservation} />
          <div>
            <SubmitButton look="secondary">{say("remove")}</SubmitButton>
          </div>
        </ServerForm>
      )}
    </div>
  );
}

function numbersOf(
  reading: ReadingShown,
  reservation: DraftReservation | null,
  part: "operative" | "preambular",
) {
  const keys = reservation?.covers.map(({ paragraph }) => paragraph) ?? [];
  return reading.draft.paragraphs
    .filter((paragraph) => paragraph.part === part && keys.includes(paragraph.key))
    .map(({ number }) => number)
    .join(", ");
}
