import { describe, expect, it } from "vitest";
import { matchesName } from "./matches";

describe("a search for a parliament", () => {
  it("finds a name whatever the case and the accents", () => {
    expect(matchesName("cote ivoire", ["Côte d’Ivoire"])).toBe(true);
    expect(matchesName("TÜRKIYE", ["Türkiye", "Turkey"])).toBe(true);
    expect(matchesName("turkey", ["Türkiye", "Turkey"])).toBe(true);
  });

  it("reads Arabic letters that people write in two ways as one", () => {
    expect(matchesName("الاردن", ["الأردن"])).toBe(true);
    expect(matchesName("سورية", ["سوريه"])).toBe(true);
  });

  it("wants every word, in any order", () => {
    expect(matchesName("republic lao", ["Lao People's Democratic Republic"])).toBe(true);
    expect(matchesName("republic kenya", ["Lao People's Democratic Republic"])).toBe(false);
  });

  it("of nothing finds all", () => {
    expect(matchesName("  ", ["Kenya"])).toBe(true);
  });
});
