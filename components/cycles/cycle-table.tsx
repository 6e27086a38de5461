import { useLocale, useTranslations } from "next-intl";
import { OwnText } from "@/components/reports/task-head";
import { DataTable } from "@/components/ui/data-table";
import { Link } from "@/components/ui/link";
import { EmptyState } from "@/components/ui/notices";
import { Reference } from "@/components/ui/source-quote";
import { StatusTag } from "@/components/ui/status-tag";
import type { CycleListed, CyclePhase } from "@/lib/cycles/views";
import { formatNumber, formatShortDate } from "@/lib/i18n/format";
import { paths } from "@/lib/paths";

const PHASE_TONES = { scheduled: "neutral", open: "submitted", closed: "silent" } as const;

/** Where a cycle stands, as a tag. */
export function CyclePhaseTag({ phase }: { phase: CyclePhase }) {
  const say = useTranslations("cycles.phase");
  return <StatusTag tone={PHASE_TONES[phase]}>{say(phase)}</StatusTag>;
}

/** The reporting exercises with their days. */
export function CycleTable({ cycles }: { cycles: readonly CycleListed[] }) {
  const say = useTranslations("cycles");
  const locale = useLocale();
  if (cycles.length === 0) return <EmptyState title={say("empty")}>{say("emptyLead")}</EmptyState>;
  return (
    <DataTable
      caption={say("caption")}
      columns={[
        { key: "name", head: say("cycle") },
        { key: "phase", head: say("state") },
        { key: "opensOn", head: say("opensOn") },
        { key: "dueOn", head: say("dueOn") },
        { key: "closesOn", head: say("closesOn") },
        { key: "reports", head: say("reports"), isNumber: true },
      ]}
      rows={cycles.map((cycle) => ({
        key: cycle.id,
        cells: {
          name: (
            <>
              <Reference>{cycle.code}</Reference>{" "}
              <Link href={paths.cycle(cycle.id)}>
                <OwnText>{cycle.name}</OwnText>
              </Link>
            </>
          ),
          phase: <CyclePhaseTag phase={cycle.phase} />,
          opensOn: formatShortDate(cycle.opensOn, locale),
          dueOn: formatShortDate(cycle.dueOn, locale),
          closesOn: formatShortDate(cycle.closesOn, locale),
          reports: formatNumber(cycle.reports, locale),
        },
      }))}
    />
  );
}
