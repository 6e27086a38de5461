import { describe, expect, it } from "vitest";
import type { DocumentRecord } from "@/lib/domain/akoma-ntoso/record";
import { toAkomaNtoso } from "@/lib/domain/akoma-ntoso/to-akoma-ntoso";
import { xmlOf } from "@/lib/domain/akoma-ntoso/xml";
import { aDay } from "@/lib/testing/makers";
import { readSource } from "../read-source";
import { parseXml } from "./parse-xml";

const RECORD: DocumentRecord = {
  code: "148R9",
  symbol: null,
  kind: "resolution",
  body: "IPU",
  event: "148th Assembly",
  titles: { en: "The care of shared rivers", ar: "رعاية الأنهار المشتركة" },
  textDate: aDay("2024-03-27"),
  adoptedOn: aDay("2024-03-27"),
  recordedOn: null,
  isDraft: false,
  locales: ["en", "ar"],
  authoritative: ["en", "ar"],
  paragraphs: [
    {
      part: "preambular",
      number: 1,
      label: "",
      texts: { en: "Recalling the law,", ar: "إذ تشير إلى القانون،" },
    },
    {
      part: "operative",
      number: 7,
      label: "7",
      texts: {
        en: "Calls upon parliaments to hold a hearing by the end of 2026; and also urges governments to publish it;",
        ar: "تدعو البرلمانات إلى عقد جلسة استماع؛",
      },
    },
    {
      part: "operative",
      number: 9,
      label: "9",
      texts: { en: "The rivers & <lakes> are one.", ar: "الأنهار واحدة." },
    },
  ],
  reservations: [
    {
      iso2: "PE",
      kind: "reservation",
      wholeDocument: false,
      quote: "Peru on paragraph 7",
      covers: [{ part: "operative", number: 7, phrase: null }],
    },
  ],
  references: [],
};
const read = (xml: string) =>
  readSource(new TextEncoder().encode(xml), { declared: null, members: [], onPage: () => {} });

describe("a file in Akoma Ntoso", () => {
  it("is read by its structure: numbers, languages and reservations as stated, acts by the parser", async () => {
    const source = await read(xmlOf(toAkomaNtoso(RECORD)));
    if (!source.ok) throw new Error(source.refusal);
    const { kind, documents } = source.value;
    const { text = "", reading = { parts: [], doubts: [] } } = documents[0] ?? {};
    expect(kind).toBe("akn");
    expect(
      reading.parts.map(({ language, operative }) => [language, operative.map(({ number }) => number)]),
    ).toEqual([
      ["en", [7, 9]],
      ["ar", [7, 9]],
    ]);
    const [english] = reading.parts;
    const [seventh, ninth] = english?.operative ?? [];
    expect(text.slice(seventh?.span.start, seventh?.span.end)).toBe(RECORD.paragraphs[1]?.texts.en);
    expect(seventh?.acts.map(({ addressees }) => addressees)).toEqual([["parliaments"], ["governments"]]);
    expect(seventh?.acts[0]?.due?.isoDate).toBe("2026-12-31");
    expect(ninth?.text).toBe("The rivers & <lakes> are one.");
    expect(english?.reservations).toMatchObject([{ iso2: "PE", scope: "operative", paragraphs: [7] }]);
  });

  it("that is hostile or broken is refused", async () => {
    const refused = { ok: false, refusal: "file_damaged" };
    const entity = '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>';
    expect(
      await read(`<?xml version="1.0"?><akomaNtoso>${"<a>".repeat(300)}${"</a>".repeat(300)}</akomaNtoso>`),
    ).toEqual(refused);
    expect(await read("<akomaNtoso><statement></akomaNtoso>")).toEqual(refused);
    expect(await read(`<akomaNtoso>&x;</akomaNtoso>`)).toEqual(refused);
    expect(parseXml(`${entity}<akomaNtoso>&x;</akomaNtoso>`)).toBeNull();
    expect(parseXml("")).toBeNull();
    expect(parseXml("<a b='1'>x<![CDATA[<y>]]><!-- z --></a>")).toEqual({
      name: "a",
      attributes: { b: "1" },
      children: ["x", "<y>"],
    });
  });
});
