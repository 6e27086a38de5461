import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Link } from "./link";

/** A column. `sort` makes the head a link: `href` is the address of the table sorted by it, `now` how it is sorted. */
export type Column<Key extends string> = {
  key: Key;
  head: string;
  isNumber?: boolean;
  sort?: { href: string; now: "up" | "down" | null };
};

/** A row; its first column is its head. */
type Row<Key extends string> = { key: string; cells: Record<Key, ReactNode> };

type DataTableProps<Key extends string> = {
  caption: ReactNode;
  columns: readonly Column<Key>[];
  rows: readonly Row<Key>[];
  /** On a telephone: labelled rows for up to six columns, a region that scrolls sideways for more. */
  narrow?: "rows" | "scroll";
  /** A last row that sums up, in the same columns. */
  total?: Record<Key, ReactNode>;
};

/** A table with caption, heads and sorting that needs no script. */
export function DataTable<Key extends string>(props: DataTableProps<Key>) {
  const { caption, columns, rows, narrow = "rows", total } = props;
  const say = useTranslations("common.table");
  const table = (
    <table className={`data-table ${narrow === "rows" ? "is-rows" : ""}`}>
      <caption>{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <ColumnHead key={column.key} column={column} />
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, cells }) => (
          <BodyRow key={key} columns={columns} cells={cells} />
        ))}
        {total && <BodyRow columns={columns} cells={total} isTotal />}
      </tbody>
    </table>
  );
  if (narrow === "rows") return table;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section tabIndex={0} aria-label={say("scroll")} className="scroll-region overflow-x-auto">
      {table}
    </section>
  );
}

function ColumnHead<Key extends string>({ column }: { column: Column<Key> }) {
  const { head, isNumber, sort } = column;
  const sorted = sort?.now ? ({ up: "ascending", down: "descending" } as const)[sort.now] : undefined;
  return (
    <th scope="col" aria-sort={sorted} className={isNumber ? "is-number" : ""}>
      {sort ? (
        <Link href={sort.href}>
          {head}
          {sort.now && <span aria-hidden="true">{sort.now === "up" ? " ↑" : " ↓"}</span>}
        </Link>
      ) : (
        head
      )}
    </th>
  );
}

function BodyRow<Key extends string>(props: {
  columns: readonly Column<Key>[];
  cells: Record<Key, ReactNode>;
  isTotal?: boolean;
}) {
  const { columns, cells, isTotal } = props;
  return (
    <tr className={isTotal ? "font-bold" : ""}>
      {columns.map(({ key, head, isNumber }, index) =>
        index === 0 ? (
          <th key={key} scope="row" className={isTotal ? "font-bold!" : ""}>
            {cells[key]}
          </th>
        ) : (
          <td key={key} data-label={head} className={isNumber ? "is-number" : ""}>
            <div>{cells[key]}</div>
          </td>
        ),
      )}
    </tr>
  );
}
