import { describe, expect, it } from "vitest";
import { LOCALES } from "@/lib/domain/locale";
import {
  formatDate,
  formatInstant,
  formatList,
  formatNumber,
  formatRelativeDays,
  formatShare,
  formatShortDate,
  nameOrder,
} from "./format";

const ARABIC_DIGITS = /[٠-٩۰-۹]/u;

describe("dates", () => {
  it("are said with the day first, in the words of each language", () => {
    expect(LOCALES.map((locale) => formatDate("2024-10-13", locale))).toEqual([
      "13 October 2024",
      "13 octobre 2024",
      "13 أكتوبر 2024",
      "13 de octubre de 2024",
    ]);
    expect(formatShortDate("2024-10-13", "en")).toBe("13 Oct 2024");
  });

  it("use the Gregorian calendar and Latin digits in every language", () => {
    for (const locale of LOCALES) {
      const said = formatDate("2018-12-31", locale) + formatInstant(new Date("2024-09-16T08:05:00Z"), locale);
      expect(said).toContain("2018");
      expect(said).toContain("08:05");
      expect(said).not.toMatch(ARABIC_DIGITS);
    }
  });

  it("stay the same day whatever the zone of the server", () => {
    expect(formatDate("2024-01-01", "en")).toBe("1 January 2024");
    expect(formatDate("2024-12-31", "en")).toBe("31 December 2024");
  });
});

describe("how far away a day is", () => {
  it.each([
    [0, "today"],
    [1, "tomorrow"],
    [-1, "yesterday"],
    [13, "in 13 days"],
    [21, "in 3 weeks"],
    [-27, "3 weeks ago"],
    [89, "in 12 weeks"],
    [95, "in 3 months"],
    [729, "in 23 months"],
    [735, "in 2 years"],
    [-800, "2 years ago"],
  ])("%i days is %s", (days, words) => {
    expect(formatRelativeDays(days, "en")).toBe(words);
  });

  it("is said in Arabic with Latin digits", () => {
    expect(formatRelativeDays(21, "ar")).toBe("خلال 3 أسابيع");
  });
});

describe("numbers and lists", () => {
  it("have the separators of the language and Latin digits", () => {
    expect(formatNumber(12345, "en")).toBe("12,345");
    expect(formatNumber(12345, "ar")).not.toMatch(ARABIC_DIGITS);
  });

  it("a share of nothing is no figure", () => {
    expect(formatShare({ part: 0, whole: 0 }, "en")).toBeNull();
    expect(formatShare({ part: 1, whole: 3 }, "en")).toBe("33%");
  });

  it("lists end with the word for and", () => {
    expect(formatList(["Kenya", "Norway", "Spain"], "en")).toBe("Kenya, Norway and Spain");
    expect(formatList(["Kenya", "Norvège"], "fr")).toBe("Kenya et Norvège");
  });

  it("names sort by the alphabet of the language, numbers by value", () => {
    expect(["R10", "Éthiopie", "R2", "Estonie"].sort(nameOrder("fr"))).toEqual([
      "Estonie",
      "Éthiopie",
      "R2",
      "R10",
    ]);
  });
});
