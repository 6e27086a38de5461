import { useLocale, useTranslations } from "next-intl";
import { LocalWords } from "@/components/dashboard/local-words";
import { PlaceTag } from "@/components/dashboard/standing-tags";
import { DataTable } from "@/components/ui/data-table";
import { Link } from "@/components/ui/link";
import type { FigureRow } from "@/lib/dashboard/views";
import { formatShortDate } from "@/lib/i18n/format";
import { paths } from "@/lib/paths";

/** Who was asked and what came in, by the reader's alphabet. A submitted report can be read; a draft is not there. */
export function DocumentReports({ reports }: { reports: FigureRow[] }) {
  const say = useTranslations("dashboard.rows");
  const locale = useLocale();
  if (reports.length === 0) return <p className="text-muted">{say("none")}</p>;
  return (
    <DataTable
      caption={<span className="sr-only">{say("captionReports")}</span>}
      columns={[
        { key: "parliament", head: say("parliament") },
        { key: "state", head: say("state") },
        { key: "submitted", head: say("submitted") },
      ]}
      rows={reports.map((row) => ({
        key: row.key,
        cells: {
          parliament: row.isReadable ? (
            <Link href={paths.committeeReport(row.reportId)}>
              <LocalWords text={row.parliament.name} />
            </Link>
          ) : (
            <LocalWords text={row.parliament.name} />
          ),
          state: <PlaceTag row={row} />,
          submitted: row.firstSubmittedOn ? formatShortDate(row.firstSubmittedOn, locale) : "–",
        },
      }))}
    />
  );
}
