import { useTranslations } from "next-intl";
import { ReportStatusTag } from "@/components/statuses/report-status-tag";
import { DataTable } from "@/components/ui/data-table";
import { Link } from "@/components/ui/link";
import type { FigureRows } from "@/lib/dashboard/views";
import { paths } from "@/lib/paths";
import { LocalWords } from "./local-words";

/** Parliaments on record that nothing was asked of. */
export function NotAskedTable({ found }: { found: FigureRows }) {
  const say = useTranslations("dashboard.rows");
  if (found.notAsked.length === 0) return <p>{say("none")}</p>;
  return (
    <DataTable
      caption={say("captionParliaments")}
      columns={[
        { key: "parliament", head: say("parliament") },
        { key: "state", head: say("state") },
      ]}
      rows={found.notAsked.map(({ iso2, name }) => ({
        key: iso2,
        cells: {
          parliament: (
            <Link href={paths.parliament(iso2)}>
              <LocalWords text={name} />
            </Link>
          ),
          state: <ReportStatusTag state="not_asked" />,
        },
      }))}
    />
  );
}
