import { useLocale, useTranslations } from "next-intl";
import { DataTable } from "@/components/ui/data-table";
import { Link } from "@/components/ui/link";
import type { Dashboard } from "@/lib/dashboard/views";
import { formatNumber } from "@/lib/i18n/format";
import { paths } from "@/lib/paths";
import { rowsHref } from "./figure-links";
import { LocalWords } from "./local-words";
import { ParliamentStates } from "./parliament-states";

/** Parliaments by the reader's alphabet with their states. No bars and no sums side by side: that would rank them. */
export function ParliamentParts({ dashboard }: { dashboard: Dashboard }) {
  const say = useTranslations("dashboard");
  const locale = useLocale();
  const { asked, parts } = dashboard;
  return (
    <DataTable
      caption={say("alphabetical")}
      columns={[
        { key: "name", head: say("table.name.parliament") },
        { key: "state", head: say("rows.state") },
        { key: "asked", head: say("figure.asked"), isNumber: true },
        { key: "accepted", head: say("figure.accepted"), isNumber: true },
        { key: "awaited", head: say("figure.awaited"), isNumber: true },
      ]}
      rows={parts.map(({ id, code, name, figures }) => {
        const count = (figure: "asked" | "accepted" | "awaited") =>
          figures[figure] === 0 ? (
            <span className="text-muted">{formatNumber(0, locale)}</span>
          ) : (
            <Link href={rowsHref(asked, figure, id)}>{formatNumber(figures[figure], locale)}</Link>
          );
        return {
          key: id,
          cells: {
            name: (
              <Link href={paths.parliament(code ?? "")}>
                <LocalWords text={name} />
              </Link>
            ),
            state: <ParliamentStates figures={figures} />,
            asked: count("asked"),
            accepted: count("accepted"),
            awaited: count("awaited"),
          },
        };
      })}
    />
  );
}
