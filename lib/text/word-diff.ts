import { diffArrays } from "diff";
import type { Locale } from "@/lib/domain/locale";

/** A stretch of text that both versions share, or that only the later or the earlier one has. */
export type DiffPart = { kind: "same" | "added" | "removed"; text: string };

/** More edits than this are not a comparison that a person can read, and cost time that grows with the square. */
const EDITS_MAX = 2000;

/** What changed from `before` to `after`, word by word as the language cuts words. Joining "same" and "removed"
 *  gives `before`; joining "same" and "added" gives `after`. Texts with little in common come back whole. */
export function wordDiff(before: string, after: string, locale: Locale): DiffPart[] {
  const changes = diffArrays(words(before, locale), words(after, locale), { maxEditLength: EDITS_MAX });
  if (!changes) return wholeTexts(before, after);
  const parts = changes.map(({ added, removed, value }): DiffPart => {
    return { kind: added ? "added" : removed ? "removed" : "same", text: value.join("") };
  });
  return inRuns(parts);
}

/** Draws changes that only a space parts together, so that "a hearing" becomes "two hearings" in one step. */
function inRuns(parts: DiffPart[]): DiffPart[] {
  const runs: DiffPart[] = [];
  let removed = "";
  let added = "";
  const endRun = () => {
    if (removed) runs.push({ kind: "removed", text: removed });
    if (added) runs.push({ kind: "added", text: added });
    removed = "";
    added = "";
  };
  parts.forEach(({ kind, text }, index) => {
    const isInside = kind === "same" && index > 0 && index < parts.length - 1 && text.trim() === "";
    if (kind === "same" && !isInside) {
      endRun();
      runs.push({ kind, text });
      return;
    }
    if (kind !== "added") removed += text;
    if (kind !== "removed") added += text;
  });
  endRun();
  return runs;
}

function words(text: string, locale: Locale): string[] {
  const segmenter = new Intl.Segmenter(locale, { granularity: "word" });
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

function wholeTexts(before: string, after: string): DiffPart[] {
  const parts: DiffPart[] = [
    { kind: "removed", text: before },
    { kind: "added", text: after },
  ];
  return parts.filter(({ text }) => text !== "");
}
