import type { CalendarDate } from "./calendar-date";
import { type DueRule, dueOn, occurrencesUpTo } from "./due";
import type { Addressee } from "./intake/reading";
import { type ReservationFact, reservationCovering } from "./reservation";
import type { TaskKind } from "./statuses";

/** Whose work an addressee makes (product rule, part 8 item 1). States count as governments; parliamentarians, also
 *  those who say "we commit", as their parliament. Null is recorded without a task. */
const WORK_OF = {
  parliaments: "direct",
  parliamentarians: "direct",
  governments: "oversight",
  states: "oversight",
  ipu: "secretariat",
  ipu_secretary_general: "secretariat",
  un: null,
  un_secretary_general: null,
  international_organizations: null,
  all: null,
  other: null,
} as const satisfies Record<Addressee, TaskKind | "secretariat" | null>;

/** What a commitment asks of whom: the task it makes for parliaments, and whether it makes one for the secretariat.
 *  Parliaments beside governments are asked themselves; governments alone make the parliament's oversight. */
export function bindingOf(addressees: readonly Addressee[]): {
  parliaments: TaskKind | null;
  secretariat: boolean;
} {
  const work = addressees.map((addressee) => WORK_OF[addressee]);
  const parliaments = (["direct", "oversight"] as const).find((kind) => work.includes(kind)) ?? null;
  return { parliaments, secretariat: work.includes("secretariat") };
}

/** A parliament's membership in the body. No joining day means before our records, no leaving day a member still. */
type MembershipFact = {
  parliamentId: string;
  joinedOn: CalendarDate | null;
  leftOn: CalendarDate | null;
};

/** The parliaments bound on a day, each once, in the order given: members from the day they join to the day before
 *  they leave (part 8 item 4). Suspended members stay bound. */
export function boundMembers(memberships: readonly MembershipFact[], on: CalendarDate): string[] {
  const onTheDay = memberships.filter(
    ({ joinedOn, leftOn }) => (joinedOn === null || joinedOn <= on) && (leftOn === null || on < leftOn),
  );
  return [...new Set(onTheDay.map(({ parliamentId }) => parliamentId))];
}

/** What makes a task the same task: it is made once. `occurrence` is the year of a recurring act, otherwise 0. */
export type TaskKey = { commitmentId: string; parliamentId: string; occurrence: number };

/** A task as it should be. `reservedBy` is the reservation that takes it out of every owed figure. */
export type TaskPlan = TaskKey & { kind: TaskKind; dueOn: CalendarDate | null; reservedBy: string | null };

/** What assignment needs of a commitment. `boundIds` names the members that the text binds; null binds all. */
export type CommitmentToAssign = {
  id: string;
  addressees: readonly Addressee[];
  due: DueRule;
  operativeParagraphIds: readonly string[];
  boundIds: readonly string[] | null;
};

/** The tasks that an active commitment makes today, by member and then by occurrence. Same input, same tasks.
 *  `reservations` are those on the commitment's document; `eventStartsOn` is null unless its event stands and has
 *  days. */
export function assign({
  commitment,
  members,
  reservations,
  eventStartsOn,
  today,
}: {
  commitment: CommitmentToAssign;
  members: readonly string[];
  reservations: readonly ReservationFact[];
  eventStartsOn: CalendarDate | null;
  today: CalendarDate;
}): TaskPlan[] {
  const kind = bindingOf(commitment.addressees).parliaments;
  if (kind === null) return [];

  const occurrences = occurrencesUpTo(commitment.due, today).map((occurrence) => ({
    occurrence,
    dueOn: dueOn(commitment.due, occurrence, eventStartsOn),
  }));
  const bound = members.filter((member) => commitment.boundIds?.includes(member) ?? true);

  return bound.flatMap((parliamentId) => {
    const ofMember = reservations.filter((reservation) => reservation.parliamentId === parliamentId);
    const reservedBy = reservationCovering(commitment.operativeParagraphIds, ofMember);
    return occurrences.map((each) => ({
      commitmentId: commitment.id,
      parliamentId,
      kind,
      ...each,
      reservedBy,
    }));
  });
}

/** The planned tasks that do not exist yet. Once they are made none is missing, so assigning twice is harmless. */
export function missingTasks(planned: readonly TaskPlan[], existing: readonly TaskKey[]): TaskPlan[] {
  const nameOf = (task: TaskKey): string => [task.commitmentId, task.parliamentId, task.occurrence].join(" ");
  const made = new Set(existing.map(nameOf));
  return planned.filter((task) => !made.has(nameOf(task)));
}
