import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { type Column, DataTable } from "@/components/ui/data-table";
import { Link } from "@/components/ui/link";
import type { Dashboard, DashboardPart, FigureName } from "@/lib/dashboard/views";
import type { Figures } from "@/lib/domain/figures";
import { formatNumber } from "@/lib/i18n/format";
import { rowsHref } from "./figure-links";
import { PartName } from "./part-name";

const COLUMNS = [
  "asked",
  "owed",
  "answered",
  "onTime",
  "late",
  "accepted",
  "awaited",
  "silent",
  "reserved",
  "excused",
  "not_asked",
] as const satisfies readonly FigureName[];
type Cells = Record<"name" | FigureName, ReactNode>;

/** The figures of every part; a number that is not zero opens its rows. */
export function PartsTable({ dashboard }: { dashboard: Dashboard }) {
  const say = useTranslations("dashboard");
  const { asked, parts, total, onRecord, parliamentsAsked } = dashboard;
  const columns: Column<"name" | FigureName>[] = [
    { key: "name", head: say(`table.name.${asked.by}`) },
    ...COLUMNS.map((figure) => ({ key: figure, head: say(`figure.${figure}`), isNumber: true })),
  ];
  const cellsOf = (figures: Figures, notAsked: number, part?: DashboardPart): Cells => {
    const cell = (figure: FigureName) => (
      <Count
        value={figure === "not_asked" ? notAsked : figures[figure]}
        href={rowsHref(asked, figure, part?.id)}
      />
    );
    const counted = COLUMNS.map((figure) => [figure, cell(figure)]);
    return { ...Object.fromEntries(counted), name: part ? <PartName part={part} /> : say("table.total") };
  };
  return (
    <DataTable
      caption={say("table.caption")}
      columns={columns}
      narrow="scroll"
      rows={parts.map((part) => ({
        key: part.id,
        cells: cellsOf(part.figures, part.onRecord - part.parliamentsAsked, part),
      }))}
      // One part is the whole already.
      {...(dashboard.partsInAll > 1 && { total: cellsOf(total, onRecord - parliamentsAsked) })}
    />
  );
}

function Count({ value, href }: { value: number; href: string }) {
  const locale = useLocale();
  const said = formatNumber(value, locale);
  return value === 0 ? <span className="text-muted">{said}</span> : <Link href={href}>{said}</Link>;
}
