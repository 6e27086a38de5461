import { describe, expect, it } from "vitest";
import { aCommitment, aDraft, aDraftParagraph } from "../testing/draft-makers";
import { readParagraph } from "./intake/read-paragraph";
import type { ReadingDraft } from "./reading-draft";
import { rereadParagraph } from "./reread-paragraph";

const known = { members: [], findEvent: (name: string) => (name.includes("149") ? "event-149" : null) };
const text = (words: string) => ({ text: words, span: { start: 10, end: 90 }, noise: [] });
const reread = (draft: ReadingDraft, key = "o1", edits = 0) => rereadParagraph(draft, { key, edits }, known);

describe("a paragraph that is read again", () => {
  const draft = aDraft({
    paragraphs: [
      aDraftParagraph({
        texts: {
          en: text(
            "Urges parliaments to ratify the Convention, and also invites governments to report by the 149th Assembly;",
          ),
        },
      }),
      aDraftParagraph({ key: "o2", number: 2 }),
    ],
    commitments: [
      aCommitment({ key: "c1" }),
      aCommitment({ key: "c2", paragraphs: ["o1", "o2"] }),
      aCommitment({ key: "c3", paragraphs: ["o2"] }),
    ],
  });

  it("asks for what its words say now; what others ask for too stays", () => {
    const outcome = reread(draft);
    if (!outcome.ok) throw new Error(outcome.refusal);
    const { commitments, paragraphs } = outcome.value;
    expect(commitments.map(({ key, addressees, kindOfAct }) => [key, addressees, kindOfAct])).toEqual([
      ["c2", ["parliaments"], "other"],
      ["c3", ["parliaments"], "other"],
      ["n1", ["parliaments"], "ratify"],
      ["n2", ["governments"], "report"],
    ]);
    expect(commitments.at(-1)?.due.rule).toEqual({ kind: "by_event", eventId: "event-149" });
    expect(commitments.at(-1)?.spans.en).toEqual({ start: 10, end: 90 });
    expect(paragraphs[0]).toMatchObject({ edits: 1, isChecked: true, doubts: [] });
  });

  it("is doubtful where its words are not understood, and asks for nothing where there are none", () => {
    const odd = aDraft({
      paragraphs: [aDraftParagraph({ texts: { en: text("Frobnicates the hitherto unseen.") } })],
    });
    const outcome = reread(odd);
    expect(outcome.ok && outcome.value.paragraphs[0]?.doubts).toEqual(["verb_unknown"]);
    const bare = reread(
      aDraft({ facts: { ...aDraft().facts, textDate: null }, paragraphs: [aDraftParagraph({ texts: {} })] }),
    );
    expect(bare.ok && bare.value.commitments).toEqual([]);
  });

  it("is refused where a colleague changed it meanwhile", () => {
    expect(reread(draft, "o1", 3)).toEqual({ ok: false, refusal: "changed_meanwhile" });
  });
});

it("reads infinitives and unknown openings of one paragraph alone", () => {
  const acts = (words: string, locale: "en" | "es") =>
    readParagraph(words, locale, { members: [], year: null }).acts;
  expect(acts("Instar a los parlamentos a que ratifiquen la Convención", "es")[0]?.verbs).toEqual(["instar"]);
  expect(acts("", "en")).toEqual([]);
});
