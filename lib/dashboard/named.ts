import "server-only";
import { count, eq, inArray, or } from "drizzle-orm";
import type { Scope } from "@/db/client";
import { commitments } from "@/db/schema/commitments";
import { documents } from "@/db/schema/documents";
import { groupMembers, groups, parliaments } from "@/db/schema/reference";
import { cycleDocuments, cycles } from "@/db/schema/reports";
import type { Locale } from "@/lib/domain/locale";
import { nameOrder } from "@/lib/i18n/format";
import { localText } from "@/lib/text/local-text";
import { parliamentsWithin } from "./conditions";
import { ALL_CYCLES, type FigureFilter, NO_GROUP } from "./schema";
import type { FilterChoice } from "./views";

/** Cycles, the latest first. */
export async function listCycles(scope: Scope, reader: Locale): Promise<FilterChoice[]> {
  const rows = await scope
    .select({ id: cycles.id, code: cycles.code, name: cycles.name, dueOn: cycles.dueOn })
    .from(cycles);
  return rows
    .sort((a, b) => (a.dueOn < b.dueOn ? 1 : -1))
    .map(({ id, name }) => ({ id, code: null, name: localText(name, reader) }));
}

/** Documents that the cycle asks about, or any cycle, and those of the ids in `also`; by their codes. */
export async function listAskedDocuments(
  scope: Scope,
  { cycle, also = [], reader }: { cycle: string; also?: string[]; reader: Locale },
): Promise<FilterChoice[]> {
  const isAsked = scope
    .select({ id: cycleDocuments.documentId })
    .from(cycleDocuments)
    .where(cycle === "" || cycle === ALL_CYCLES ? undefined : eq(cycleDocuments.cycleId, cycle));
  const rows = await scope
    .select({ id: documents.id, code: documents.code, title: documents.title })
    .from(documents)
    .where(or(inArray(documents.id, isAsked), inArray(documents.id, also)));
  const order = nameOrder(reader);
  return rows
    .sort((a, b) => order(a.code, b.code))
    .map(({ id, code, title }) => ({ id, code, name: localText(title, reader) }));
}

/** Geopolitical groups in the reader's alphabetical order. */
export async function listGroups(scope: Scope, reader: Locale): Promise<FilterChoice[]> {
  const rows = await scope.select({ id: groups.id, name: groups.name }).from(groups);
  return byName(
    rows.map(({ id, name }) => ({ id, code: null, name: localText(name, reader) })),
    reader,
  );
}

/** The parliaments on record that the filters leave, in the reader's alphabetical order; `code` is the ISO code. */
export async function listParliamentsWithin(
  scope: Scope,
  { filter, reader }: { filter: FigureFilter; reader: Locale },
): Promise<FilterChoice[]> {
  const rows = await scope
    .select({ id: parliaments.id, code: parliaments.iso2, name: parliaments.country })
    .from(parliaments)
    .where(parliamentsWithin(filter));
  return byName(
    rows.map(({ id, code, name }) => ({ id, code, name: localText(name, reader) })),
    reader,
  );
}

/** How many parliaments on record the filters leave. */
export async function countParliamentsWithin(scope: Scope, filter: FigureFilter): Promise<number> {
  const [row] = await scope.select({ n: count() }).from(parliaments).where(parliamentsWithin(filter));
  return row?.n ?? 0;
}

/** The commitments of these ids by document and place in it; `code` is "145R1/26 (1)". */
export async function listCommitments(
  scope: Scope,
  { ids, reader }: { ids: string[]; reader: Locale },
): Promise<FilterChoice[]> {
  if (ids.length === 0) return [];
  const rows = await scope
    .select({
      id: commitments.id,
      label: commitments.label,
      position: commitments.position,
      summary: commitments.summary,
      document: documents.code,
    })
    .from(commitments)
    .innerJoin(documents, eq(documents.id, commitments.documentId))
    .where(inArray(commitments.id, ids));
  const order = nameOrder(reader);
  return rows
    .sort((a, b) => order(a.document, b.document) || a.position - b.position || order(a.label, b.label))
    .map(({ id, label, document, summary }) => ({
      id,
      code: `${document}/${label}`,
      name: localText(summary, reader),
    }));
}

/** The groups of each parliament; one that is in none on record is in NO_GROUP. */
export async function groupsByParliament(scope: Scope): Promise<(parliamentId: string) => string[]> {
  const rows = await scope
    .select({ groupId: groupMembers.groupId, parliamentId: groupMembers.parliamentId })
    .from(groupMembers);
  const known = Map.groupBy(rows, (row) => row.parliamentId);
  return (parliamentId) => known.get(parliamentId)?.map(({ groupId }) => groupId) ?? [NO_GROUP];
}

function byName(choices: FilterChoice[], reader: Locale): FilterChoice[] {
  const order = nameOrder(reader);
  return choices.sort((a, b) => order(a.name.text, b.name.text));
}
