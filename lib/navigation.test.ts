import { describe, expect, it } from "vitest";
import { placesFor } from "./navigation";
import { inLocale, withLocale } from "./paths";

const none = { organIds: [], groupIds: [] };
const keysFor = (actor: Parameters<typeof placesFor>[0]) => placesFor(actor).map(({ key }) => key);

describe("the places that a person is offered", () => {
  it("are none before sign-in", () => {
    expect(keysFor(null)).toEqual([]);
  });

  it("are those of the side, never more than six", () => {
    expect(keysFor({ side: "parliament", ...none })).toEqual(["tasks", "measures", "people", "history"]);
    expect(keysFor({ side: "audit", ...none })).toEqual(["history"]);
    expect(keysFor({ side: "secretariat", ...none })).toHaveLength(6);
  });

  it("follow what a chair is in charge of", () => {
    expect(keysFor({ side: "chairs", organIds: ["a"], groupIds: [] })).toEqual(["committee"]);
    expect(keysFor({ side: "chairs", organIds: ["a"], groupIds: ["b"] })).toEqual(["committee", "group"]);
  });
});

describe("an address", () => {
  it("takes its language in front", () => {
    expect(inLocale("fr", "/")).toBe("/fr");
    expect(inLocale("fr", "/tasks?state=open")).toBe("/fr/tasks?state=open");
  });

  it("stays the same page in another language", () => {
    expect(withLocale("ar", "/en")).toBe("/ar");
    expect(withLocale("ar", "/en/tasks")).toBe("/ar/tasks");
  });
});
