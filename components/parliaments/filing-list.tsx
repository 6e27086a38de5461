import { useLocale, useTranslations } from "next-intl";
import { LocalWords } from "@/components/dashboard/local-words";
import { StandingTags } from "@/components/dashboard/standing-tags";
import { DataTable } from "@/components/ui/data-table";
import { Link } from "@/components/ui/link";
import { EmptyState } from "@/components/ui/notices";
import { Reference } from "@/components/ui/source-quote";
import { formatShortDate } from "@/lib/i18n/format";
import type { ParliamentView } from "@/lib/parliaments/views";
import { paths } from "@/lib/paths";

/** Every report that a parliament was asked for, by cycle; "not asked" is said and is no silence. */
export function FilingList({ reports }: { reports: ParliamentView["reports"] }) {
  const say = useTranslations("dashboard.rows");
  const page = useTranslations("parliaments.page");
  const locale = useLocale();
  if (reports.length === 0) return <EmptyState title={page("notAskedTitle")}>{page("notAsked")}</EmptyState>;
  return reports.map(({ cycle, rows }) => (
    <DataTable
      key={cycle.text}
      caption={<LocalWords text={cycle} />}
      columns={[
        { key: "document", head: say("document") },
        { key: "state", head: say("state") },
        { key: "due", head: say("due") },
        { key: "submitted", head: say("submitted") },
        { key: "read", head: say("read") },
      ]}
      rows={rows.map((row) => ({
        key: row.key,
        cells: {
          document: (
            <Link href={paths.document(row.document.id)}>
              <Reference>{row.document.code}</Reference> <LocalWords text={row.document.title} />
            </Link>
          ),
          state: <StandingTags row={row} />,
          due: (
            <Link
              href={paths.filing(row.reportId)}
              aria-label={page("follow", {
                date: formatShortDate(row.dueOn, locale),
                document: row.document.code,
              })}
            >
              {formatShortDate(row.dueOn, locale)}
            </Link>
          ),
          submitted: row.firstSubmittedOn ? formatShortDate(row.firstSubmittedOn, locale) : "–",
          read: row.isReadable ? (
            <Link
              href={paths.review(row.reportId)}
              aria-label={say("readReport", {
                parliament: row.parliament.name.text,
                document: row.document.code,
              })}
            >
              {say("read")}
            </Link>
          ) : (
            "–"
          ),
        },
      }))}
    />
  ));
}
