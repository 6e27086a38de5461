import { describe, expect, it } from "vitest";
import { aCommitment, aDraft, aDraftParagraph, aDraftReservation } from "../testing/draft-makers";
import { aDay } from "../testing/makers";
import { tasksOfDraft } from "./draft-tasks";

const body = {
  members: ["KE", "KW", "FR"],
  eventStartsOn: (id: string) => (id === "known" ? aDay("2024-10-13") : null),
  today: aDay("2024-09-16"),
};

describe("the tasks that a reading would make", () => {
  const draft = aDraft({
    paragraphs: [aDraftParagraph(), aDraftParagraph({ key: "p1", part: "preambular" })],
    commitments: [
      aCommitment({ key: "c1", paragraphs: ["o1", "p1"] }),
      aCommitment({
        key: "c2",
        boundIso2: ["FR"],
        due: { rule: { kind: "by_event", eventId: "known" }, origin: "explicit", text: null },
      }),
      aCommitment({ key: "c3", addressees: ["ipu_secretary_general"] }),
    ],
    reservations: [
      aDraftReservation({ iso2: "KW" }),
      aDraftReservation({ key: "r2", iso2: null, wholeDocument: true, covers: [] }),
      aDraftReservation({ key: "r3", iso2: "FR", wholeDocument: true, covers: [] }),
    ],
  });
  const [all, named, own] = tasksOfDraft(draft, body);

  it("are one for each member bound, those reserved named by their reservation", () => {
    expect(all?.tasks.map(({ parliamentId, reservedBy }) => [parliamentId, reservedBy])).toEqual([
      ["KE", null],
      ["KW", "r1"],
      ["FR", "r3"],
    ]);
    expect(named?.tasks.map(({ parliamentId, dueOn }) => [parliamentId, dueOn])).toEqual([
      ["FR", "2024-10-13"],
    ]);
  });

  it("are the secretariat's where it is asked", () => {
    expect([all?.secretariat, own?.secretariat, own?.tasks]).toEqual([null, { dueOn: null }, []]);
  });
});
