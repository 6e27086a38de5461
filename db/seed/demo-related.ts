import type { relatedCommitments } from "../schema/commitments";
import type { DemoDocumentRows } from "./demo-documents";

/** Acts that several documents ask for in other words: ratification, information for would-be migrants, legal
 *  pathways, the plan of action and the report on it. One measure can answer all of a line. */
const SAME_ACT: [document: string, label: string][][] = [
  [
    ["geneva-113", "10"],
    ["a-139", "2"],
    ["kigali-145", "2 (1)"],
  ],
  [
    ["a-139", "5"],
    ["kigali-145", "4"],
  ],
  [
    ["a-139", "7"],
    ["kigali-145", "5"],
  ],
  [
    ["a-139", "26 (1)"],
    ["rabat-2018", "8 (1)"],
  ],
  [
    ["a-139", "26 (2)"],
    ["rabat-2018", "8 (2)"],
  ],
];

/** Each pair of commitments that ask for the same act, once. */
export function relatedRows(read: readonly DemoDocumentRows[]): (typeof relatedCommitments.$inferInsert)[] {
  const idAt = new Map(
    read.flatMap(({ key, plan }) =>
      plan.commitments.map(({ id, label }) => [`${key} ${label}`, id] as const),
    ),
  );
  return SAME_ACT.flatMap((places) => {
    const ids = places.map(([document, label]) => {
      const id = idAt.get(`${document} ${label}`);
      if (!id) throw new Error(`${document} has no commitment ${label}`);
      return id;
    });
    const sorted = ids.sort();
    return sorted.flatMap((oneId, index) => sorted.slice(index + 1).map((otherId) => ({ oneId, otherId })));
  });
}
