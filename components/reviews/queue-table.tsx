import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { LocalWords } from "@/components/dashboard/local-words";
import { DataTable } from "@/components/ui/data-table";
import { Link } from "@/components/ui/link";
import { Reference } from "@/components/ui/source-quote";
import { type CalendarDate, daysBetween } from "@/lib/domain/calendar-date";
import { formatNumber, formatRelativeDays, formatShortDate } from "@/lib/i18n/format";
import { paths } from "@/lib/paths";
import type { QueueRow } from "@/lib/reviews/views";

type Key =
  | "parliament"
  | "document"
  | "cycle"
  | "language"
  | "version"
  | "submitted"
  | "target"
  | "officer"
  | "decide"
  | "respondBy";

const KEYS = {
  submitted: ["parliament", "document", "language", "version", "submitted", "target", "officer", "decide"],
  returned: ["parliament", "document", "cycle", "respondBy"],
} as const satisfies Record<string, readonly Key[]>;

type QueueTableProps = { kind: keyof typeof KEYS; rows: readonly QueueRow[]; today: CalendarDate };

/** Reports that wait for the secretariat, or for their parliament. */
export function QueueTable({ kind, rows, today }: QueueTableProps) {
  const say = useTranslations("reviews");
  return (
    <DataTable
      caption={
        <span className="sr-only">
          {kind === "submitted" ? say("waiting", { n: rows.length }) : say("returned", { n: rows.length })}
        </span>
      }
      columns={KEYS[kind].map((key) => ({ key, head: say(`column.${key}`) }))}
      rows={rows.map((row) => ({ key: row.reportId, cells: cellsOf(row, today) }))}
    />
  );
}

function cellsOf(row: QueueRow, today: CalendarDate): Record<Key, ReactNode> {
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
    submitted: <Day date={row.submittedOn} today={today} />,
    target: <Day date={row.targetOn} today={today} />,
    officer: row.officer ?? "–",
    decide: <Decide row={row} />,
    respondBy: row.respondBy && <Day date={row.respondBy} today={today} />,
  };
}

function Language({ row }: { row: QueueRow }) {
  const say = useTranslations("statuses.language");
  return say(row.language);
}

/** The same as the keys A and R: straight to one of the two decisions. */
function Decide({ row }: { row: QueueRow }) {
  const say = useTranslations("reviews.decide");
  const named = { parliament: row.parliament.name.text, document: row.document.code };
  return (
    <span className="not-printed flex flex-wrap gap-x-4">
      {(["accept", "return"] as const).map((part) => (
        <Link
          key={part}
          href={`${paths.review(row.reportId)}#${part}`}
          aria-label={say(`${part}What`, named)}
        >
          {say(part)}
        </Link>
      ))}
    </span>
  );
}

function Version({ number }: { number: number }) {
  const say = useTranslations("reviews");
  const locale = useLocale();
  return number === 1 ? say("firstVersion") : formatNumber(number, locale);
}

/** A day with how far away it is: what waits longest shows at a glance. */
function Day({ date, today }: { date: CalendarDate; today: CalendarDate }) {
  const say = useTranslations("reviews");
  const locale = useLocale();
  const ago = formatRelativeDays(daysBetween(today, date), locale);
  return <time dateTime={date}>{say("since", { date: formatShortDate(date, locale), ago })}</time>;
}
