/** Two parliaments change places, or one reports in the following year. */
export const ROTATION_CHANGES = ["swap", "deferral"] as const;
/** One of ROTATION_CHANGES. */
export type RotationChangeKind = (typeof ROTATION_CHANGES)[number];

/** A member's place in a rotation as a change finds it. */
export type RotationPlace = { year: number; isCredited: boolean };

/** What a change is judged by: the years of the rotation, those that a cycle has already asked about, and the places
 *  of the one or two members. */
export type RotationChange =
  | { kind: "swap"; places: readonly [RotationPlace, RotationPlace] }
  | { kind: "deferral"; places: readonly [RotationPlace] };

/** Why a rotation is not changed so. */
export type RotationChangeRefusal =
  | "rotation_year_begun"
  | "rotation_credited"
  | "rotation_same_year"
  | "rotation_no_later_year";

/** Judges a change, when it is proposed and again when it is carried out. A year that has begun stays as it was
 *  published, and whoever has reported of free will has nothing left to move. */
export function rotationChangeRefusal(
  change: RotationChange,
  { years, begun }: { years: readonly number[]; begun: readonly number[] },
): RotationChangeRefusal | null {
  if (change.places.some(({ isCredited }) => isCredited)) return "rotation_credited";
  const [{ year }] = change.places;
  const to = change.kind === "swap" ? change.places[1].year : year + 1;
  if (!years.includes(to)) return "rotation_no_later_year";
  if (to === year) return "rotation_same_year";
  return begun.includes(year) || begun.includes(to) ? "rotation_year_begun" : null;
}
