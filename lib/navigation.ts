import type { Side } from "@/lib/domain/actor";
import { paths } from "./paths";

/** A place of the main navigation; `key` names its label in messages (common.places). */
export type Place = {
  key:
    | "tasks"
    | "measures"
    | "people"
    | "dashboard"
    | "documents"
    | "reviews"
    | "cycles"
    | "calendar"
    | "parliaments"
    | "committee"
    | "group"
    | "history";
  path: string;
};

/** The places a signed-in person is offered, in reading order; an empty list for someone who is not signed in. */
export function placesFor(
  actor: { side: Side; organIds: readonly string[]; groupIds: readonly string[] } | null,
): Place[] {
  if (!actor) return [];
  if (actor.side === "chairs") {
    return CHAIR_PLACES.filter(
      ({ key }) => (key === "committee" ? actor.organIds : actor.groupIds).length > 0,
    );
  }
  return PLACES[actor.side];
}

const PLACES: Record<Exclude<Side, "chairs">, Place[]> = {
  parliament: [
    { key: "tasks", path: paths.tasks() },
    { key: "measures", path: paths.measures() },
    { key: "people", path: paths.people() },
    { key: "history", path: paths.history() },
  ],
  secretariat: [
    { key: "dashboard", path: paths.dashboard() },
    { key: "reviews", path: paths.reviews() },
    { key: "documents", path: paths.documents() },
    { key: "cycles", path: paths.cycles() },
    { key: "calendar", path: paths.calendar() },
    { key: "parliaments", path: paths.parliaments() },
  ],
  audit: [{ key: "history", path: paths.history() }],
};

const CHAIR_PLACES: Place[] = [
  { key: "committee", path: paths.committee() },
  { key: "group", path: paths.group() },
];
