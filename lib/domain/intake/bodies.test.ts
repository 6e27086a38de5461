import { describe, expect, it } from "vitest";
import { MANNERS } from "../../testing/manners";
import { readDocument } from "./read-document";
import type { ReadPart } from "./reading";

const MEMBERS = [
  { iso2: "IN", names: ["Inde", "India"] },
  { iso2: "HU", names: ["Hongrie"] },
  { iso2: "PL", names: ["Pologne"] },
  { iso2: "KW", names: ["Koweït"] },
  { iso2: "CU", names: ["Cuba"] },
  { iso2: "NI", names: ["Nicaragua"] },
];
const parts = (raw: string): ReadPart[] => readDocument(raw, MEMBERS).parts;
const summary = (part: ReadPart | undefined) => ({
  title: part?.title?.text,
  date: part?.date?.isoDate,
  pre: part?.preambular.length,
  labels: part?.operative.map((one) => one.label),
  verbs: part?.operative.map((one) => one.acts.flatMap((act) => act.verbs).join(" + ")),
});
const addressed = (part: ReadPart | undefined) =>
  part?.operative.map((one) => [...new Set(one.acts.flatMap((act) => act.addressees))].join(" "));
const dues = (part: ReadPart | undefined) =>
  part?.operative.flatMap((one) =>
    one.acts.flatMap(({ due }) => (due ? [due.isoDate ?? due.recurrence ?? due.event] : [])),
  );

describe("the manner of a body", () => {
  it("numbers a preamble and goes on, and holds two resolutions in one file: UNESCO", () => {
    const [first, second] = parts(MANNERS.unesco);
    expect(summary(first)).toMatchObject({
      title: "Education for migrants and displaced learners",
      pre: 4,
      labels: ["5", "6", "7", "8", "9"],
      verbs: ["takes note with satisfaction of", "invites", "encourages", "requests", "further requests"],
      date: "2019-11-25",
    });
    expect(first?.operative[1]?.subparagraphs).toBe(3);
    expect(dues(first)).toEqual(["41st session", "210th session"]);
    expect(summary(second)).toMatchObject({ title: "Early childhood care", pre: 1, labels: ["1", "2", "3"] });
  });

  it("lists infinitives after RESUELVE or RESOLVES: the OAS", () => {
    const [spanish] = parts(MANNERS.oasSpanish);
    expect(summary(spanish)).toMatchObject({
      title: "MIGRACIÓN EN LAS AMÉRICAS",
      date: "2017-06-21",
      pre: 4,
      verbs: ["instar", "encomendar", "solicitar", "invitar", "reafirmar su compromiso", "solicitar"],
    });
    expect(dues(spanish)).toEqual(["2018-12-31", "P2Y", "cuadragésimo octavo período ordinario de sesiones"]);
    const [english] = parts(MANNERS.oas);
    expect(summary(english)).toMatchObject({ pre: 5, verbs: ["urge", "instruct", "request", "instruct"] });
    expect(addressed(english)?.[0]).toBe("states");
  });

  it("letters its recitals and sets headings between paragraphs: the European Parliament", () => {
    expect(summary(parts(MANNERS.europeanParliamentFrench)[0])).toMatchObject({
      pre: 6,
      verbs: [
        "se félicite + demande",
        "invite instamment",
        "souligne + déplore + prie",
        "rappelle",
        "charge",
      ],
    });
    const [english] = parts(MANNERS.europeanParliament);
    expect(summary(english)).toMatchObject({ pre: 5, labels: ["1", "2", "3", "4"], date: "2019-03-12" });
    expect(english?.operative[1]?.text).toMatch(/resources;$/u);
  });

  it("speaks in sentences with deep numbers: PACE", () => {
    const [part] = parts(MANNERS.pace);
    expect(summary(part)).toMatchObject({
      title: "Organised crime and migrants",
      pre: 0,
      labels: ["1", "2", "3", "4"],
    });
    expect(part?.operative[1]?.acts.flatMap((act) => act.verbs)).toEqual([
      "recalls",
      "considers",
      "welcomes",
    ]);
    expect(dues(part)).toEqual(["2017-12-31"]);
  });

  it("leaves the ending off its verbs: PUIC", () => {
    const [part] = parts(MANNERS.puic);
    expect(summary(part)).toMatchObject({
      pre: 3,
      verbs: ["call upon", "urge + appeal to", "condemn strongly", "request"],
    });
    expect(addressed(part)?.slice(0, 2)).toEqual(["parliaments", "governments all"]);
  });

  it("counts in words after a marker: the Arab Parliament", () => {
    const [part] = parts(MANNERS.arabParliament);
    expect(summary(part)).toMatchObject({ pre: 3, labels: ["أولاً", "ثانياً", "ثالثاً", "رابعاً"] });
    expect(addressed(part)?.slice(0, 2)).toEqual(["states", "all"]);
  });

  it("names itself only after its preamble: the Latin American Parliament", () => {
    expect(summary(parts(MANNERS.parlatino)[0])).toMatchObject({
      title: "DECLARACIÓN SOBRE MIGRACIONES",
      pre: 3,
      labels: ["PRIMERO", "SEGUNDO", "TERCERO"],
      verbs: ["expresar su solidaridad", "exhortar", "solicitar"],
    });
  });

  it("runs on in one line: the Security Council", () => {
    const [part] = parts(MANNERS.securityCouncilOnOneLine);
    expect(summary(part)).toMatchObject({ pre: 4, labels: ["1", "2", "3", "4"], date: "2016-12-20" });
    expect(part?.operative[0]?.acts.map((act) => act.kindOfAct)).toEqual(["condemn", "acknowledge"]);
    expect(dues(part)).toEqual(["within 12 months"]);
  });

  it("decides in capitals without a preamble: the African Union", () => {
    expect(summary(parts(MANNERS.africanUnion)[0])).toMatchObject({
      title: "DECISION ON MIGRATION",
      pre: 0,
      verbs: ["takes note of", "endorses", "urges", "requests", "calls upon"],
    });
  });

  it("uses small letters, and reserves in French: the IPU", () => {
    const [part] = parts(MANNERS.ipuFrench);
    expect(summary(part)).toMatchObject({ pre: 4, date: "2019-10-17" });
    expect(addressed(part)).toEqual([
      "parliaments",
      "governments",
      "parliaments parliamentarians",
      "ipu_secretary_general",
    ]);
    expect(part?.reservations.map((one) => [one.iso2, one.scope, ...one.paragraphs])).toEqual([
      ["IN", "operative", 2],
      ["HU", "whole"],
      ["PL", "whole"],
      ["KW", "preambular", 3],
    ]);
  });

  it("reserves in Spanish: the IPU", () => {
    const [part] = parts(MANNERS.ipuSpanish);
    expect(addressed(part)).toEqual([
      "parliaments governments",
      "parliaments",
      "states parliaments",
      "ipu_secretary_general",
    ]);
    expect(part?.reservations.map((one) => [one.iso2, one.scope, ...one.paragraphs])).toEqual([
      ["IN", "operative", 3],
      ["CU", "whole"],
      ["NI", "whole"],
    ]);
  });

  it("joins conjunctions to its verbs: the General Assembly in Arabic", () => {
    const [part] = parts(MANNERS.generalAssemblyArabic);
    expect(summary(part)).toMatchObject({
      title: "الاتفاق العالمي من أجل الهجرة",
      date: "2018-12-19",
      pre: 3,
    });
    expect(addressed(part)?.[2]).toBe("states un international_organizations");
    expect(part?.operative[2]?.acts.map((act) => act.due?.isoDate ?? null)).toEqual([null, "2025-12-31"]);
  });
});
