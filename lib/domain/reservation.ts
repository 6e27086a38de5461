import type { CalendarDate } from "./calendar-date";
import type { ReservationKind } from "./statuses";

/** One reservation entry, member x scope. Opposition is a kind and covers as any other does; a phrase reserves its
 *  paragraph, so only paragraphs are listed. `paragraphIds` is empty where the scope is whole. */
export type ReservationFact = {
  id: string;
  parliamentId: string;
  kind: ReservationKind;
  scope: "whole" | "paragraphs";
  paragraphIds: readonly string[];
  withdrawnOn: CalendarDate | null;
};

/** The reservation that takes a commitment out of what a member owes, or null if it is owed (product rule, part 8
 *  item 5). All operative paragraphs of the commitment must be covered, by one entry or by several together; the
 *  first that covers one is named, and a whole one before all. Preambular paragraphs are in neither list, so they
 *  reserve nothing. A withdrawn entry covers nothing. */
export function reservationCovering(
  operativeParagraphIdsOfCommitment: readonly string[],
  reservationsOfMember: readonly ReservationFact[],
): string | null {
  const inForce = reservationsOfMember.filter(({ withdrawnOn }) => withdrawnOn === null);
  const whole = inForce.find(({ scope }) => scope === "whole");
  if (whole) return whole.id;

  const covering = operativeParagraphIdsOfCommitment.map(
    (paragraphId) => inForce.find(({ paragraphIds }) => paragraphIds.includes(paragraphId))?.id ?? null,
  );
  return covering.includes(null) ? null : (covering[0] ?? null);
}
