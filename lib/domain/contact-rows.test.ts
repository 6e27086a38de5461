import { describe, expect, it } from "vitest";
import { type ContactRow, checkContacts, type KnownContacts } from "./contact-rows";

const KNOWN: KnownContacts = {
  parliamentByCode: new Map([
    ["KE", "kenya"],
    ["FR", "france"],
  ]),
  parliamentByEmail: new Map<string, string | null>([
    ["ada@kenya.example", "kenya"],
    ["officer@ipu.example", null],
  ]),
  coordinated: new Set(["kenya"]),
};
const row = (given: Partial<ContactRow> = {}): ContactRow => ({
  line: 2,
  country: "FR",
  name: "Hélène",
  email: "helene@france.example",
  language: "fr",
  ...given,
});
const problems = (...rows: ContactRow[]) =>
  checkContacts(rows, KNOWN).map((each) => (each.is === "wrong" ? each.problems : each.is));

describe("a row of contacts", () => {
  it("is somebody to invite, whatever the case of its code, language and address", () => {
    const typed = row({ country: "fr", email: "Helene@France.example", language: "FR" });
    expect(checkContacts([typed], KNOWN)).toEqual([
      {
        line: 2,
        is: "new",
        contact: { parliamentId: "france", name: "Hélène", email: "helene@france.example", locale: "fr" },
      },
    ]);
  });

  it("of somebody with an account in that parliament is left as it is", () => {
    expect(problems(row({ country: "KE", email: "ada@kenya.example" }))).toEqual(["known"]);
  });

  it("tells all that is wrong with it at once", () => {
    expect(problems(row({ country: "XX", name: "", email: "", language: "de" }))).toEqual([
      ["country_unknown", "name_missing", "email_missing", "language_unknown"],
    ]);
    expect(problems(row({ name: "x".repeat(201), email: "no address" }))).toEqual([
      ["name_missing", "email_invalid"],
    ]);
    expect(problems(row({ email: "officer@ipu.example" }))).toEqual([["email_elsewhere"]]);
    expect(problems(row({ country: "KE" }))).toEqual([["has_coordinator"]]);
    expect(problems(row(), row({ line: 3 }))).toEqual(["new", ["email_twice"]]);
  });
});
