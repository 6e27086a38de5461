import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ProgressTag } from "@/components/statuses/progress-tag";
import { type Column, DataTable } from "@/components/ui/data-table";
import { Link } from "@/components/ui/link";
import { Reference } from "@/components/ui/source-quote";
import type { FigureRow, FigureRows } from "@/lib/dashboard/views";
import { formatShortDate } from "@/lib/i18n/format";
import { paths } from "@/lib/paths";
import { LocalWords } from "./local-words";
import { StandingTags } from "./standing-tags";

type Key = "parliament" | "document" | "commitment" | "state" | "progress" | "due" | "submitted" | "read";

/** Reports, or tasks, behind a figure. */
export function FigureRowsTable({ found }: { found: FigureRows }) {
  const say = useTranslations("dashboard.rows");
  const { asked, rows } = found;
  if (rows.length === 0) return <p>{say("none")}</p>;
  const keys: Key[] =
    asked.unit === "tasks"
      ? ["parliament", "commitment", "state", "progress", "read"]
      : ["parliament", "document", "state", "due", "submitted", "read"];
  const columns: Column<Key>[] = keys.map((key) => ({ key, head: say(key) }));
  return (
    <DataTable
      caption={say(asked.unit === "tasks" ? "captionTasks" : "captionReports")}
      columns={columns}
      rows={rows.map((row) => ({ key: row.key, cells: cellsOf(row) }))}
    />
  );
}

function cellsOf(row: FigureRow): Record<Key, ReactNode> {
  return {
    parliament: (
      <Link href={paths.parliament(row.parliament.iso2)}>
        <LocalWords text={row.parliament.name} />
      </Link>
    ),
    document: <Reference>{row.document.code}</Reference>,
    commitment: row.commitment && (
      <>
        <Reference>{row.commitment.code}</Reference>{" "}
        <span className="line-clamp-2 text-sm">
          <LocalWords text={row.commitment.summary} />
        </span>
      </>
    ),
    state: <StandingTags row={row} />,
    progress: row.progress && <ProgressTag progress={row.progress} />,
    due: <Day date={row.dueOn} />,
    submitted: row.firstSubmittedOn && <Day date={row.firstSubmittedOn} />,
    read: row.isReadable && <ReadLink row={row} />,
  };
}

function Day({ date }: { date: string }) {
  const locale = useLocale();
  return <time dateTime={date}>{formatShortDate(date, locale)}</time>;
}

function ReadLink({ row }: { row: FigureRow }) {
  const say = useTranslations("dashboard.rows");
  const label = say("readReport", { parliament: row.parliament.name.text, document: row.document.code });
  return (
    <Link href={paths.review(row.reportId)} aria-label={label}>
      {say("read")}
    </Link>
  );
}
