import { useLocale, useTranslations } from "next-intl";
import { LocalWords } from "@/components/dashboard/local-words";
import { PlaceTag } from "@/components/dashboard/standing-tags";
import { Link } from "@/components/ui/link";
import type { FigureRow } from "@/lib/dashboard/views";
import { formatNumber } from "@/lib/i18n/format";
import { paths } from "@/lib/paths";

/** Who was asked and what became of it: one line for each state, by the reader's alphabet. A submitted report can be
 *  read; a draft is not there. */
export function DocumentReports({ reports }: { reports: FigureRow[] }) {
  const say = useTranslations("dashboard.rows");
  if (reports.length === 0) return <p className="text-muted">{say("none")}</p>;
  return (
    <dl className="border-line border-t">
      {STATES.map((belongs) => reports.filter(belongs)).map((alike) => (
        <ReportsAlike key={alike[0]?.key ?? ""} reports={alike} />
      ))}
    </dl>
  );
}

const STATES: readonly ((row: FigureRow) => boolean)[] = [
  ({ place, accepted }) => place === "answered" && accepted,
  ({ place, accepted }) => place === "answered" && !accepted,
  ({ place }) => place === "awaited",
  ({ place }) => place === "silent",
  ({ place }) => place === "reserved",
  ({ place }) => place === "excused",
];

function ReportsAlike({ reports }: { reports: FigureRow[] }) {
  const locale = useLocale();
  const [first] = reports;
  if (!first) return null;
  return (
    <div className="gap-6 border-line border-b py-4 sm:flex">
      <dt className="mb-1 sm:w-48 sm:shrink-0">
        <PlaceTag row={first} /> {formatNumber(reports.length, locale)}
      </dt>
      <dd>
        <ul className="flex flex-wrap gap-x-4 gap-y-1">
          {reports.map((row) => (
            <li key={row.key}>
              {row.isReadable ? (
                <Link href={paths.committeeReport(row.reportId)}>
                  <LocalWords text={row.parliament.name} />
                </Link>
              ) : (
                <LocalWords text={row.parliament.name} />
              )}
            </li>
          ))}
        </ul>
      </dd>
    </div>
  );
}
