import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { LocalWords } from "@/components/dashboard/local-words";
import { DataTable } from "@/components/ui/data-table";
import { Link } from "@/components/ui/link";
import { Reference } from "@/components/ui/source-quote";
import { formatDate, formatInstant, formatNumber } from "@/lib/i18n/format";
import { paths } from "@/lib/paths";
import type { QueueRow } from "@/lib/reviews/views";

type Key = "parliament" | "document" | "cycle" | "language" | "version" | "submitted" | "respondBy";

const KEYS = {
  submitted: ["parliament", "document", "cycle", "language", "version", "submitted"],
  returned: ["parliament", "document", "cycle", "respondBy"],
} as const satisfies Record<string, readonly Key[]>;

/** Reports that wait for the secretariat, or for their parliament. */
export function QueueTable({ kind, rows }: { kind: keyof typeof KEYS; rows: readonly QueueRow[] }) {
  const say = useTranslations("reviews");
  return (
    <DataTable
      caption={
        <span className="sr-only">
          {kind === "submitted" ? say("waiting", { n: rows.length }) : say("returned", { n: rows.length })}
        </span>
      }
      columns={KEYS[kind].map((key) => ({ key, head: say(`column.${key}`) }))}
      rows={rows.map((row) => ({ key: row.reportId, cells: cellsOf(row) }))}
    />
  );
}

function cellsOf(row: QueueRow): Record<Key, ReactNode> {
  return {
    parliament: (
      <Link href={paths.review(row.reportId)}>
        <LocalWords text={row.parliament.name} />
      </Link>
    ),
    document: <Reference>{row.document.code}</Reference>,
    cycle: <LocalWords text={row.cycle} />,
    language: <Language row={row} />,
    version: <Version number={row.number} />,
    submitted: <At at={row.submittedAt} />,
    respondBy: row.respondBy && <Day date={row.respondBy} />,
  };
}

function Language({ row }: { row: QueueRow }) {
  const say = useTranslations("statuses.language");
  return say(row.language);
}

function Version({ number }: { number: number }) {
  const say = useTranslations("reviews");
  const locale = useLocale();
  return number === 1 ? say("firstVersion") : formatNumber(number, locale);
}

function At({ at }: { at: Date }) {
  const locale = useLocale();
  return <time dateTime={at.toISOString()}>{formatInstant(at, locale)}</time>;
}

function Day({ date }: { date: string }) {
  const locale = useLocale();
  return <time dateTime={date}>{formatDate(date, locale)}</time>;
}
