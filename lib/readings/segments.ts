import type { Span } from "@/lib/domain/intake/reading";
import { LOCALES } from "@/lib/domain/locale";
import type { ReadingDraft } from "@/lib/domain/reading-draft";

/** What a marked place of the source was read as. */
export type MarkKind = "title" | "date" | "preambular" | "operative" | "reservation" | "act";

/** A place of the source and the entry that was read from it. */
export type Mark = { key: string; kind: MarkKind; span: Span };

/** A run of the source that belongs to the same entries from end to end. `keys` are those entries, the narrowest
 *  first; `kind` is the narrowest's. `anchor` names the entry that begins here, for links into the source. */
export type Segment = {
  start: number;
  text: string;
  keys: string[];
  kind: MarkKind | null;
  isNoise: boolean;
  anchors: string[];
};

/** The id of the place in the source at which an entry begins. */
export function sourceAnchor(key: string): string {
  return `source-${key}`;
}

/** All places that a draft names, and the furniture and footnotes inside its paragraphs. */
export function marksOf(draft: ReadingDraft): { marks: Mark[]; noise: Span[] } {
  const marks: Mark[] = [];
  const noise: Span[] = [];
  for (const locale of LOCALES) {
    const span = draft.titles[locale]?.span;
    if (span) marks.push({ key: "facts", kind: "title", span });
  }
  if (draft.dateSpan) marks.push({ key: "facts", kind: "date", span: draft.dateSpan });
  for (const { key, part, texts } of draft.paragraphs) {
    for (const text of Object.values(texts)) {
      marks.push({ key, kind: part, span: text.span });
      noise.push(...text.noise);
    }
  }
  for (const { key, quotes } of draft.reservations) {
    for (const { span } of Object.values(quotes)) marks.push({ key, kind: "reservation", span });
  }
  for (const { key, spans } of draft.commitments) {
    for (const span of Object.values(spans)) marks.push({ key, kind: "act", span });
  }
  return { marks, noise };
}

/** Cuts the source into segments that together are the whole source, in order. */
export function segmentsOf(raw: string, { marks, noise }: { marks: Mark[]; noise: Span[] }): Segment[] {
  const inside = marks.filter(({ span }) => span.start < span.end && span.end <= raw.length);
  const edges = new Set([0, raw.length, ...[...inside.map(({ span }) => span), ...noise].flatMap(edgesOf)]);
  const cuts = [...edges].filter((edge) => 0 <= edge && edge <= raw.length).sort((a, b) => a - b);
  const starting = Map.groupBy(inside, ({ span }) => span.start);
  const begun = new Set<string>();
  let open: Mark[] = [];
  return cuts.slice(0, -1).map((start, index) => {
    const end = cuts[index + 1] ?? raw.length;
    open = [...open.filter(({ span }) => span.end > start), ...(starting.get(start) ?? [])].sort(byWidth);
    const keys = [...new Set(open.map(({ key }) => key))];
    const anchors = keys.filter((key) => !begun.has(key));
    for (const key of anchors) begun.add(key);
    return {
      start,
      text: raw.slice(start, end),
      keys,
      kind: open[0]?.kind ?? null,
      isNoise: noise.some((range) => range.start <= start && end <= range.end),
      anchors,
    };
  });
}

function edgesOf({ start, end }: Span): number[] {
  return [start, end];
}

function byWidth(a: Mark, b: Mark): number {
  return a.span.end - a.span.start - (b.span.end - b.span.start);
}
