import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { LocalWords } from "@/components/dashboard/local-words";
import { DataTable } from "@/components/ui/data-table";
import { formatNumber } from "@/lib/i18n/format";
import type { RotationShown } from "@/lib/rotations/views";

/** How many members of each group report in each year. A member of two groups stands in both rows and once in the
 *  last one, so the rows do not add up to it. */
export function BalanceTable({ rotation }: { rotation: RotationShown }) {
  const say = useTranslations("rotations.balance");
  const locale = useLocale();
  const { years, begun } = rotation;
  const rows = rotation.balance.map(({ groupId, name, perYear, spread }) => ({
    key: groupId ?? "all",
    cells: {
      group: name ? <LocalWords text={name} /> : say("all"),
      ...Object.fromEntries(perYear.map((count, nth) => [String(years[nth]), formatNumber(count, locale)])),
      spread: formatNumber(spread, locale),
    } as Record<string, ReactNode>,
  }));
  return (
    <DataTable
      caption={say("caption")}
      narrow="scroll"
      columns={[
        { key: "group", head: say("group") },
        ...years.map((year) => ({
          key: String(year),
          head: begun.includes(year) ? say("yearBegun", { year: String(year) }) : String(year),
          isNumber: true,
        })),
        { key: "spread", head: say("spread"), isNumber: true },
      ]}
      rows={rows}
    />
  );
}
