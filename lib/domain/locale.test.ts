import { expect, it } from "vitest";
import { directionOf, isLocale, LOCALES } from "./locale";

it("Arabic runs from right to left, the others from left to right", () => {
  expect(LOCALES.map(directionOf)).toEqual(["ltr", "ltr", "rtl", "ltr"]);
});

it("a locale is one of the four and nothing that looks like one", () => {
  expect(LOCALES.every(isLocale)).toBe(true);
  expect(["EN", "de", "en-GB", "", "toString"].some(isLocale)).toBe(false);
});
