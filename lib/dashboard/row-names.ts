import "server-only";
import type { Scope } from "@/db/client";
import type { Locale } from "@/lib/domain/locale";
import { effectiveDueOn, type Standing } from "@/lib/domain/standing";
import type { Progress } from "@/lib/domain/statuses";
import { listAskedDocuments, listCommitments, listCycles, listParliamentsWithin } from "./named";
import type { StandingRow } from "./report-facts";
import { UNFILTERED } from "./schema";
import type { FigureRow, FilterChoice } from "./views";

/** A report or a task with where it stands, before it has names. */
export type CountedRow = StandingRow &
  Standing & {
    reportId: string;
    parliamentId: string;
    documentId: string;
    cycleId: string;
    submittedVersion: number | null;
    task: { id: string; commitmentId: string; progress: Progress } | null;
  };

/** The names that these rows need, read once each: how to sort the rows by the reader's alphabet, and how to show one.
 *  Rows are sorted by the places of their names in the lists, for comparing thousands of names letter by letter is
 *  slow. */
export async function namesFor(
  scope: Scope,
  rows: readonly CountedRow[],
  reader: Locale,
): Promise<{
  inOrder: (rows: readonly CountedRow[]) => CountedRow[];
  viewOf: (row: CountedRow) => FigureRow;
}> {
  const distinct = (idOf: (row: CountedRow) => string | undefined) => [
    ...new Set(rows.flatMap((row) => idOf(row) ?? [])),
  ];
  const also = distinct(({ documentId }) => documentId);
  const ids = distinct(({ task }) => task?.commitmentId);
  const parliaments = ranked(await listParliamentsWithin(scope, { filter: UNFILTERED, reader }));
  const documents = ranked(await listAskedDocuments(scope, { cycle: "", also, reader }));
  const commitments = ranked(await listCommitments(scope, { ids, reader }));
  const cycles = ranked(await listCycles(scope, reader));
  const placesOf = ({ parliamentId, documentId, cycleId, task }: CountedRow): number[] => [
    parliaments(parliamentId).rank,
    documents(documentId).rank,
    task ? commitments(task.commitmentId).rank : 0,
    cycles(cycleId).rank,
  ];
  return {
    inOrder: (unsorted) =>
      unsorted
        .map((row) => ({ row, places: placesOf(row) }))
        .sort((a, b) => firstDifference(a.places, b.places))
        .map(({ row }) => row),
    viewOf: (row) => {
      const parliament = parliaments(row.parliamentId);
      const document = documents(row.documentId);
      const commitment = row.task && commitments(row.task.commitmentId);
      const { reportId, status, place, accepted, onTime, late, overdue, unconfirmed, firstSubmittedOn } = row;
      return {
        key: `${reportId} ${row.task?.id ?? ""}`,
        reportId,
        parliament: { iso2: parliament.code, name: parliament.name },
        document: { id: document.id, code: document.code, title: document.name },
        cycle: cycles(row.cycleId).name,
        commitment: commitment && { code: commitment.code, summary: commitment.name },
        progress: row.task?.progress ?? null,
        ...{ status, place, accepted, onTime, late, overdue, unconfirmed, firstSubmittedOn },
        dueOn: effectiveDueOn({ cycleDueOn: row.dueOn, extendedDueOn: row.extendedDueOn }),
        isReadable: row.submittedVersion !== null,
      };
    },
  };
}

type Ranked = FilterChoice & { code: string; rank: number };

/** Finds a name and its place in a list; every id of a row has one, for they are foreign keys. */
function ranked(choices: FilterChoice[]): (id: string) => Ranked {
  const byId = new Map(
    choices.map((choice, rank) => [choice.id, { ...choice, code: choice.code ?? "", rank }]),
  );
  return (id) => {
    const found = byId.get(id);
    if (!found) throw new Error(`Nothing is named ${id}`);
    return found;
  };
}

function firstDifference(one: number[], other: number[]): number {
  for (const [index, place] of one.entries()) {
    const difference = place - (other[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
