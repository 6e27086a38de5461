import { describe, expect, it } from "vitest";
import { enteredIn, withDates, withoutSecrets } from "./entered";

function sent(pairs: [string, string | File][]): FormData {
  const form = new FormData();
  for (const [name, value] of pairs) form.append(name, value);
  return form;
}

describe("what was typed in a form", () => {
  it("keeps single names as text and names used twice as lists", () => {
    expect(
      enteredIn(
        sent([
          ["title", "A"],
          ["theme", "x"],
          ["theme", "y"],
          ["theme", "z"],
        ]),
      ),
    ).toEqual({
      title: "A",
      theme: ["x", "y", "z"],
    });
  });

  it("keeps a name that ends in brackets as a list, even of one", () => {
    expect(enteredIn(sent([["theme[]", "x"]]))).toEqual({ theme: ["x"] });
  });

  it("leaves out files and the fields of the framework", () => {
    expect(
      enteredIn(
        sent([
          ["$ACTION_ID_1", ""],
          ["paper", new File(["x"], "x.txt")],
          ["a.b", "c"],
        ]),
      ),
    ).toEqual({
      "a.b": "c",
    });
  });

  it("goes back to the page without passwords and codes", () => {
    expect(withoutSecrets({ email: "a@example.org", password: "x", newPassword: "y", code: "1" })).toEqual({
      email: "a@example.org",
    });
  });

  it("joins three boxes into a date and keeps the boxes", () => {
    const boxes = { "heldOn.day": "3", "heldOn.month": "5", "heldOn.year": "2024" };
    expect(withDates(boxes)).toEqual({ ...boxes, heldOn: "2024-05-03" });
  });

  it("passes on boxes that are no date, so that the schema refuses them", () => {
    expect(withDates({ "heldOn.day": "31", "heldOn.month": "2", "heldOn.year": "2024" }).heldOn).toBe(
      "31/2/2024",
    );
    expect(withDates({ "heldOn.day": "31" }).heldOn).toBe("31//");
    expect(withDates({ "heldOn.day": "", "heldOn.month": "", "heldOn.year": "" }).heldOn).toBe("");
  });
});
