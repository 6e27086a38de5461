import { useLocale, useTranslations } from "next-intl";
import { LocalWords } from "@/components/dashboard/local-words";
import { ParliamentStates } from "@/components/dashboard/parliament-states";
import { DataTable } from "@/components/ui/data-table";
import { Link } from "@/components/ui/link";
import { formatList, formatNumber, formatShortDate } from "@/lib/i18n/format";
import type { Directory, DirectoryRow } from "@/lib/parliaments/views";
import { paths } from "@/lib/paths";

/** Parliaments by the reader's alphabet, with what each owes in the present cycle. */
export function DirectoryTable({ directory }: { directory: Directory }) {
  const say = useTranslations("parliaments");
  const locale = useLocale();
  const { rows, cycle } = directory;
  return (
    <DataTable
      caption={<span className="sr-only">{say("caption")}</span>}
      columns={[
        { key: "name", head: say("column.name") },
        { key: "groups", head: say("column.groups") },
        { key: "structure", head: say("column.structure") },
        { key: "member", head: say("column.member") },
        {
          key: "reports",
          head: cycle ? say("column.reports", { cycle: cycle.text }) : say("column.reportsNone"),
        },
        { key: "people", head: say("column.people"), isNumber: true },
      ]}
      rows={rows.map((row) => ({
        key: row.iso2,
        cells: {
          name: (
            <Link href={paths.parliament(row.iso2)}>
              <LocalWords text={row.name} />
            </Link>
          ),
          groups:
            row.groups.length > 0
              ? formatList(
                  row.groups.map(({ text }) => text),
                  locale,
                )
              : say("noGroup"),
          structure: say(`structure.${row.structure}`),
          member: <MemberSince row={row} />,
          reports: <ParliamentStates figures={row.figures} />,
          people: (
            <>
              {row.people === 0 ? say("nobody") : formatNumber(row.people, locale)}
              {row.concerns.map((concern) => (
                <span key={concern} className="block text-base text-muted">
                  {say(`concern.${concern}`)}
                </span>
              ))}
            </>
          ),
        },
      }))}
    />
  );
}

function MemberSince({ row }: { row: DirectoryRow }) {
  const say = useTranslations("parliaments");
  const locale = useLocale();
  const since = row.joinedOn ? formatShortDate(row.joinedOn, locale) : say("beforeRecords");
  if (!row.leftOn) return <span className={row.joinedOn ? "" : "text-muted"}>{since}</span>;
  return (
    <>
      {since}, {say("left", { date: formatShortDate(row.leftOn, locale) })}
    </>
  );
}
