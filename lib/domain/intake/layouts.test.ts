import { describe, expect, it } from "vitest";
import { NUMBER_LAYOUTS } from "../../testing/number-layouts";
import { PAGE_LAYOUTS } from "../../testing/page-layouts";
import { BASES } from "../../testing/resolutions";
import { readDocument } from "./read-document";

const fold = (text: string): string => text.replace(/\s+/gu, " ").trim();
const key = (text: string): string =>
  text
    .normalize("NFKD")
    .replace(/[^\p{L}\p{N}]/gu, "")
    .toLowerCase();
const cases = Object.entries({ ...NUMBER_LAYOUTS, ...PAGE_LAYOUTS }).flatMap(([layout, render]) =>
  BASES.map((base) => ({ layout, base, ...render(base), name: `${layout}, ${base.locale}` })),
);

describe.each(cases)("$name", ({ layout, base, raw, numbers, pre, text, noTitle }) => {
  const { parts } = readDocument(raw, []);
  const part = parts[0];
  const shown = (source: string): string => key(text ? text(source) : source);
  const expected = numbers ?? base.op.map((_, index) => index + 1);
  const isExcerpt = layout === "excerpt";

  it("is one document with its numbers, its preamble and its title", () => {
    expect(parts).toHaveLength(1);
    expect(part?.operative.map((one) => one.number)).toEqual(expected);
    expect(part?.preambular).toHaveLength(pre ?? base.pre.length);
    if (!noTitle && !(layout === "questionMarks" && base.locale === "fr")) {
      expect(key(part?.title?.text ?? "")).toContain(shown(base.title).slice(0, 40));
    }
  });

  it("has its paragraphs whole, without what layout put inside them", () => {
    const own = base.op.slice(isExcerpt ? 2 : 0);
    if (layout === "subparagraphs") expect(part?.operative[0]?.subparagraphs).toBe(2);
    else expect(part?.operative.map((one) => key(one.text))).toEqual(own.map(shown));
  });

  it("opens two clauses in the second and the fourth paragraph, one in the others", () => {
    const verbs = part?.operative.map((one) => one.acts.flatMap((act) => act.verbs).length);
    expect(verbs).toEqual([1, 2, 1, 2, 1, 1, 1].slice(isExcerpt ? 2 : 0));
  });

  it("puts each paragraph together again from its span and noise", () => {
    for (const { span, noise, text: read } of part?.operative ?? []) {
      const kept = [...noise]
        .reverse()
        .reduce(
          (left, gap) => left.slice(0, gap.start - span.start) + left.slice(gap.end - span.start),
          raw.slice(span.start, span.end),
        );
      expect(fold(kept)).toBe(read);
    }
  });
});
