import { describe, expect, it } from "vitest";
import { aDay } from "../testing/makers";
import { eventNamed, type NamedEvent } from "./event-named";

const events: NamedEvent[] = [
  { id: "a149", number: 149, name: { en: "149th IPU Assembly" }, startsOn: aDay("2024-10-13") },
  { id: "a150", number: 150, name: {}, startsOn: null },
  {
    id: "forum2022",
    number: null,
    name: { en: "International Migration Review Forum", fr: "Forum d’examen des migrations internationales" },
    startsOn: aDay("2022-05-17"),
  },
  { id: "forum2026", number: null, name: { en: "International Migration Review Forum" }, startsOn: null },
  {
    id: "dialogue",
    number: null,
    name: { en: "United Nations High-Level Dialogue on Migration" },
    startsOn: null,
  },
];

describe("the event that a text names", () => {
  it.each([
    ["149th Assembly", "a149"],
    ["the 149th Assembly of the IPU", "a149"],
    ["la 150e Assemblée", "a150"],
    ["la 149.ª Asamblea", "a149"],
    ["الجمعية العامة الـ149", "a149"],
    ["the International Migration Review Forum in 2022", "forum2022"],
    ["High-Level Dialogue on Migration", "dialogue"],
    ["Forum d'examen des migrations internationales", "forum2022"],
  ])("%j is found", (words, id) => {
    expect(eventNamed(events, words)).toBe(id);
  });

  it.each([
    ["an Assembly that the calendar has not", "999th Assembly"],
    ["a number that counts something else", "149th session of the Council"],
    ["one of several without a year", "International Migration Review Forum"],
    ["a word that is in every name", "Forum"],
    ["nothing", ""],
  ])("is none for %s", (_, words) => {
    expect(eventNamed(events, words)).toBeNull();
  });
});
