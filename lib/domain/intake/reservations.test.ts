import { describe, expect, it } from "vitest";
import { readDocument } from "./read-document";
import type { ReadPart } from "./reading";

const MEMBERS = [
  { iso2: "KW", names: ["Kuwait"] },
  { iso2: "LB", names: ["Lebanon"] },
];
const FORMULA = "The Conference,\n\nRecalling its statutes,\n\n";
const part = (raw: string): ReadPart | undefined => readDocument(raw, MEMBERS).parts[0];

describe("reservations", () => {
  const reserved = (sentence: string) =>
    part(`${FORMULA}1. Notes it.\n\n${sentence}`)?.reservations.map((one) => [
      one.iso2,
      one.scope,
      one.paragraphs,
      one.phrase,
    ]);
  it("may be said before the members are named, or of nothing in particular", () => {
    expect(reserved("* Reservations on operative paragraph 9 were expressed by Kuwait and Lebanon.")).toEqual(
      [
        ["KW", "operative", [9], null],
        ["LB", "operative", [9], null],
      ],
    );
    expect(reserved("* The delegation of Kuwait expressed reservations.")).toEqual([
      ["KW", "whole", [], null],
    ]);
  });

  it("may span several paragraphs", () => {
    expect(
      reserved("* The delegation of Kuwait expressed reservations on paragraphs 3 to 6.")?.[0]?.[2],
    ).toEqual([3, 4, 5, 6]);
    expect(
      reserved("* The delegation of Kuwait expressed reservations on paragraphs 6 to 3.")?.[0]?.[2],
    ).toEqual([3, 6]);
  });

  it("keep a member that no list knows, with a doubt, and a heading for nobody", () => {
    const read = part(
      `${FORMULA}1. Notes it.\n\n* The delegation of Ruritania expressed reservations on paragraph 1.`,
    );
    expect(read?.reservations[0]).toMatchObject({
      iso2: null,
      member: "Ruritania",
      doubts: ["member_unknown"],
    });
    expect(reserved("* Some delegations expressed reservations.")).toEqual([]);
    expect(reserved("* A delegation expressed reservations:\n- Kuwait on paragraph 1.")).toEqual([
      ["KW", "operative", [1], null],
    ]);
  });

  it("stand below a heading without a colon, or after the number of a note", () => {
    expect(reserved("Reservations\n\n- Kuwait: paragraph 1\n- Lebanon: preambular paragraph 2")).toEqual([
      ["KW", "operative", [1], null],
      ["LB", "preambular", [2], null],
    ]);
    expect(reserved("Notes\n\n1 Kuwait expressed a reservation on paragraph 1.")).toEqual([
      ["KW", "operative", [1], null],
    ]);
  });

  it("are told apart by the nearest word, and may be counted from one to another in any language", () => {
    const spanish =
      "La Asamblea,\n\nRecordando su informe,\n\n1. Toma nota.\n\nKuwait expresó una reserva sobre el párrafo 5 del preámbulo y los párrafos dispositivos 2 a 4.";
    expect(part(spanish)?.reservations.map((one) => [one.scope, one.paragraphs])).toEqual([
      ["preambular", [5]],
      ["operative", [2, 3, 4]],
    ]);
  });

  it("are not what a numbered paragraph asks States to withdraw", () => {
    expect(reserved("2. Urges Kuwait to withdraw its reservations to the Convention.")).toEqual([]);
  });
});
