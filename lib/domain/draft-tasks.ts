import { assign, bindingOf, type TaskPlan } from "./assignment";
import type { CalendarDate } from "./calendar-date";
import { labelsOf } from "./draft-problems";
import { dueOn, occurrencesUpTo } from "./due";
import type { DraftCommitment, ReadingDraft } from "./reading-draft";
import type { ReservationFact } from "./reservation";

/** What one commitment of a draft would make if it were confirmed and activated today; members are ISO codes. */
export type DraftWork = {
  commitment: DraftCommitment;
  label: string;
  tasks: TaskPlan[];
  secretariat: { dueOn: CalendarDate | null } | null;
};

/** The tasks that a draft would make today, commitment by commitment in the order of the text, by the same rule that
 *  makes them later. `eventStartsOn` is null for an event that does not stand or has no days. */
export function tasksOfDraft(
  draft: ReadingDraft,
  body: {
    members: readonly string[];
    eventStartsOn: (eventId: string) => CalendarDate | null;
    today: CalendarDate;
  },
): DraftWork[] {
  const reservations = reservationFacts(draft);
  const operative = draft.paragraphs.filter(({ part }) => part === "operative").map(({ key }) => key);
  return labelsOf(draft).map(({ commitment, label }) => {
    const { rule } = commitment.due;
    const eventStartsOn = rule.kind === "by_event" ? body.eventStartsOn(rule.eventId) : null;
    const tasks = assign({
      commitment: {
        id: commitment.key,
        addressees: commitment.addressees,
        due: rule,
        operativeParagraphIds: commitment.paragraphs.filter((key) => operative.includes(key)),
        boundIds: commitment.boundIso2,
      },
      members: body.members,
      reservations,
      eventStartsOn,
      today: body.today,
    });
    const [occurrence = 0] = occurrencesUpTo(rule, body.today).slice(-1);
    const isForSecretariat = bindingOf(commitment.addressees).secretariat;
    const secretariat = isForSecretariat ? { dueOn: dueOn(rule, occurrence, eventStartsOn) } : null;
    return { commitment, label, tasks, secretariat };
  });
}

/** The reservations of a draft whose member is known, as the rule of assignment takes them. */
function reservationFacts({ reservations }: ReadingDraft): ReservationFact[] {
  return reservations.flatMap(({ key, iso2, kind, wholeDocument, covers }): ReservationFact[] => {
    if (iso2 === null) return [];
    const paragraphIds = covers.map(({ paragraph }) => paragraph);
    const scope = wholeDocument ? "whole" : "paragraphs";
    return [{ id: key, parliamentId: iso2, kind, withdrawnOn: null, scope, paragraphIds }];
  });
}
