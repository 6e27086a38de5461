import { useLocale, useTranslations } from "next-intl";
import { OwnText } from "@/components/reports/task-head";
import { DataTable } from "@/components/ui/data-table";
import { Link } from "@/components/ui/link";
import { Reference } from "@/components/ui/source-quote";
import type { CycleShown } from "@/lib/cycles/views";
import { formatNumber } from "@/lib/i18n/format";
import { paths } from "@/lib/paths";

/** The documents that a cycle asks about, with the reports it made on each. */
export function CycleDocuments({ cycle }: { cycle: CycleShown }) {
  const say = useTranslations("cycles.shown");
  const locale = useLocale();
  return (
    <DataTable
      caption={say("documents")}
      columns={[
        { key: "title", head: say("document") },
        { key: "reports", head: say("reports"), isNumber: true },
        { key: "reserved", head: say("allReserved"), isNumber: true },
      ]}
      rows={cycle.asked.map(({ id, code, title, reports, allReserved }) => ({
        key: id,
        cells: {
          title: (
            <>
              <Reference>{code}</Reference>{" "}
              <Link href={paths.document(id)}>
                <OwnText>{title}</OwnText>
              </Link>
            </>
          ),
          reports: formatNumber(reports, locale),
          reserved: formatNumber(allReserved, locale),
        },
      }))}
    />
  );
}

/** The filing states of a cycle's reports; nothing before it opens. */
export function CycleStates({ cycle }: { cycle: CycleShown }) {
  const say = useTranslations("cycles.shown");
  const statuses = useTranslations("statuses.report");
  const locale = useLocale();
  if (cycle.states.length === 0) return null;
  return (
    <DataTable
      caption={say("states")}
      columns={[
        { key: "state", head: say("state") },
        { key: "reports", head: say("reports"), isNumber: true },
      ]}
      rows={cycle.states.map(({ status, reports }) => ({
        key: status,
        cells: { state: statuses(status), reports: formatNumber(reports, locale) },
      }))}
      total={{ state: say("total"), reports: formatNumber(cycle.reports, locale) }}
    />
  );
}
