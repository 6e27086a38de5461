import { describe, expect, it } from "vitest";
import { foldedOf, foldText, viewOf } from "./folding";
import { languagesOf } from "./languages";
import { readDocument } from "./read-document";
import type { ReadParagraph } from "./reading";

const MEMBERS = [{ iso2: "KW", names: ["Kuwait"] }];
const FORMULA = "The Conference,\n\nRecalling its statutes,\n\n";
const operative = (raw: string): ReadParagraph[] => readDocument(raw, MEMBERS).parts[0]?.operative ?? [];
const texts = (raw: string): string[] => operative(raw).map((one) => one.text);

describe("acts with two due rules", () => {
  it("are cut after the first where no conjunction stands between them", () => {
    const [one] = operative(
      `${FORMULA}1. Urges States to plan by the end of 2030, with a report before 2031.`,
    );
    expect(one?.acts.map((act) => act.due?.isoDate)).toEqual(["2030-12-31", "2031-12-31"]);
    expect(one?.acts[1]?.text).toMatch(/^, with a report/u);
  });
});

describe("signs that nobody sees", () => {
  it("do not stand in the way of a word", () => {
    expect(foldText("par\u00adlia\u200bments\u0007")).toBe("parliaments");
  });
});

describe("the speaker", () => {
  it("may be followed by a paragraph in small letters with a number", () => {
    expect(texts("The Conference, 1. urges States to act; 2. notes it.")).toEqual([
      "urges States to act;",
      "notes it.",
    ]);
  });
});

describe("the end of a document", () => {
  it("is not reached by a comma before an empty line", () => {
    const raw = `${FORMULA}1. Urges States to act,\n\nand to act soon.\n\nPhotographs of the meeting`;
    expect(texts(raw)).toEqual(["Urges States to act, and to act soon."]);
    expect(texts(`${FORMULA}1. Urges States to act,\n\nPhotographs`)).toEqual(["Urges States to act,"]);
  });

  it("is reached by a full stop and an empty line, or a line that stands alone", () => {
    expect(texts(`${FORMULA}1. Urges States to act.\n\nIt was a fine day.`)).toEqual([
      "Urges States to act.",
    ]);
    expect(texts(`${FORMULA}1. Urges States to act.\nPhotographs of the meeting`)).toEqual([
      "Urges States to act.",
    ]);
    expect(texts(`${FORMULA}1. Urges States to act.\nIt must be soon.`)).toEqual([
      "Urges States to act. It must be soon.",
    ]);
  });
});

describe("footnotes", () => {
  it("run over several lines, up to an empty one", () => {
    const raw = `${FORMULA}1. Notes the rules\n\n1 United Nations, Treaty Series, vol. 12,\nNo. 345.\n\nof the sea;\n2. Urges States to act.`;
    expect(texts(raw)[0]).toBe("Notes the rules of the sea;");
    expect(operative(raw)[0]?.doubts).toContain("furniture_inside");
  });

  it("stop where a paragraph opens", () => {
    const raw = `${FORMULA}1. Notes the rules;\n\n1 United Nations, Treaty Series, vol. 12,\nUrges States to act.`;
    expect(texts(raw)[0]).toBe("Notes the rules;");
  });

  it("below a rule may go on in lines that do not look like notes", () => {
    const raw = `${FORMULA}1. Notes the rules\n_______\n1 See document A/1/2, in which\nmuch is said\n4/5\nof the sea;\n2. Urges States to act.`;
    expect(texts(raw)[0]).toBe("Notes the rules of the sea;");
  });
});

describe("notes below a rule", () => {
  it("end at an empty line after which something else begins", () => {
    const raw = `${FORMULA}1. Notes the rules\n_______\n1 See document A/1/2.\n\nof the sea;\n2. Urges States to act.`;
    expect(texts(raw)[0]).toBe("Notes the rules of the sea;");
  });
});

describe("a number alone on its line", () => {
  it("belongs to the bulleted verb beneath it", () => {
    expect(operative(`${FORMULA}1\n\n• Urges States to act;\n\n2\n\n• Notes it.`)).toHaveLength(2);
  });
});

describe("a short text in two languages", () => {
  it("is of the one that most of it is in", () => {
    const view = viewOf(
      foldedOf("Le port de la mer\nthe harbour of the town is for all of us and for them"),
      [],
    );
    expect(languagesOf(view).map((part) => part.locale)).toEqual(["en"]);
  });
});

describe("paragraphs after the last number", () => {
  it("are announced by semicolons as far as these go", () => {
    const raw = `${FORMULA}1. Notes it;\n\n2. Notes that;\n\nUrges States to act;\n\nInvites them to meet.`;
    expect(operative(raw).map((one) => one.number)).toEqual([1, 2, 3, 4]);
    const stopped = `${FORMULA}1. Notes it;\n\n2. Notes that;\n\nUrges States to act.\n\nInvites them to meet.`;
    expect(operative(stopped).map((one) => one.number)).toEqual([1, 2, 3]);
  });
});

describe("unnumbered paragraphs", () => {
  it("count between others though their verb is in no list", () => {
    const raw = `${FORMULA}Urges States to act;\n\nOpines that it is late;\n\nNotes it.`;
    expect(texts(raw)).toEqual(["Urges States to act;", "Opines that it is late;", "Notes it."]);
  });
});

describe("sub-paragraphs", () => {
  it("are none when one letter stands alone", () => {
    expect(operative(`${FORMULA}1. Urges States to act:\n(a) now;\n2. Notes it.`)[0]?.subparagraphs).toBe(0);
  });

  it("skip letters of an inner list", () => {
    const raw = `${FORMULA}1. Urges States to act:\n(a) here:\n(i) now;\n(ii) then;\n(b) there;\n2. Notes it.`;
    expect(operative(raw)[0]?.subparagraphs).toBe(2);
  });
});

describe("reservations", () => {
  it("are not read from a lettered paragraph that opens with a verb", () => {
    const raw = `${FORMULA}1. Decides as follows:\n(a) Urges Kuwait to withdraw its reservations;\n2. Notes it.`;
    expect(readDocument(raw, MEMBERS).parts[0]?.reservations).toEqual([]);
  });
});
