import type { Document, Element } from "@xmldom/xmldom";
import { type ListLevel, listLabel } from "./list-numbers";
import { attribute, child, children, descendants } from "./word-xml";

/** A list as paragraphs name it: its levels, whose counting it shares, and where it begins anew. */
type List = { abstractId: string; levels: ListLevel[]; starts: Map<number, number> };
/** Where in which list a paragraph stands. */
type Place = { listId: string; level: number };

const LEVELS = 9;

/** Reads the lists of a Word file and gives, paragraph by paragraph in the order of the text, the label that Word prints
 *  before it; "" before one that is in no list. */
export function listLabeller(parts: {
  numbering: Document | null;
  styles: Document | null;
}): (paragraph: Element) => string {
  const lists = listsIn(parts.numbering);
  const placeOfStyle = stylePlaces(parts.styles);
  const counts = new Map<string, number[]>();
  const begun = new Set<string>();
  return (paragraph) => {
    const properties = child(paragraph, "pPr");
    const style = properties && attribute(child(properties, "pStyle"), "val");
    const place = placeIn(properties) ?? (style ? placeOfStyle(style) : null);
    const list = place && lists.get(place.listId);
    if (!list) return "";
    const { level } = place;
    const reached = counts.get(list.abstractId) ?? [];
    const restart = begun.has(`${place.listId} ${level}`) ? undefined : list.starts.get(level);
    begun.add(`${place.listId} ${level}`);
    const before = restart === undefined ? reached[level] : undefined;
    reached[level] = before === undefined ? (restart ?? list.levels[level]?.start ?? 1) : before + 1;
    reached.length = level + 1;
    counts.set(list.abstractId, reached);
    const all = Array.from(
      { length: level + 1 },
      (_, above) => reached[above] ?? list.levels[above]?.start ?? 1,
    );
    return listLabel(list.levels, all);
  };
}

function listsIn(numbering: Document | null): ReadonlyMap<string, List> {
  const root = numbering?.documentElement;
  if (!root) return new Map();
  const abstract = new Map(
    children(root, "abstractNum").map((each) => [attribute(each, "abstractNumId") ?? "", levelsOf(each)]),
  );
  return new Map(
    children(root, "num").map((num): [string, List] => {
      const abstractId = attribute(child(num, "abstractNumId"), "val") ?? "";
      const levels = [...(abstract.get(abstractId) ?? [])];
      const starts = new Map<number, number>();
      for (const override of children(num, "lvlOverride")) {
        const at = levelNumber(attribute(override, "ilvl"));
        const start = attribute(child(override, "startOverride"), "val");
        if (start) starts.set(at, Number(start));
        const level = child(override, "lvl");
        if (level) levels[at] = levelOf(level);
      }
      return [attribute(num, "numId") ?? "", { abstractId, levels, starts }];
    }),
  );
}

function levelsOf(abstract: Element): ListLevel[] {
  const levels: ListLevel[] = [];
  for (const level of children(abstract, "lvl"))
    levels[levelNumber(attribute(level, "ilvl"))] = levelOf(level);
  return levels;
}

function levelOf(level: Element): ListLevel {
  return {
    start: Number(attribute(child(level, "start"), "val") ?? 1),
    format: attribute(child(level, "numFmt"), "val") ?? "decimal",
    text: attribute(child(level, "lvlText"), "val") ?? "",
  };
}

/** Where the paragraphs of a style stand, by itself or by the style it is made from. */
function stylePlaces(styles: Document | null): (style: string) => Place | null {
  const byId = new Map(descendants(styles, "style").map((each) => [attribute(each, "styleId") ?? "", each]));
  const find = (id: string, depth: number): Place | null => {
    const style = byId.get(id);
    if (!style || depth > byId.size) return null;
    const basis = attribute(child(style, "basedOn"), "val");
    return placeIn(child(style, "pPr")) ?? (basis ? find(basis, depth + 1) : null);
  };
  return (style) => find(style, 0);
}

/** The list 0 takes a paragraph out of every list. */
function placeIn(properties: Element | null): Place | null {
  const numbering = properties && child(properties, "numPr");
  if (!numbering) return null;
  const listId = attribute(child(numbering, "numId"), "val");
  return listId ? { listId, level: levelNumber(attribute(child(numbering, "ilvl"), "val")) } : null;
}

function levelNumber(given: string | null): number {
  const level = Number(given ?? 0);
  return Number.isInteger(level) ? Math.min(Math.max(level, 0), LEVELS - 1) : 0;
}
