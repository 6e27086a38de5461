import { useLocale, useTranslations } from "next-intl";
import { LocalWords } from "@/components/dashboard/local-words";
import { ReportStatusTag } from "@/components/statuses/report-status-tag";
import { Link } from "@/components/ui/link";
import { SummaryList } from "@/components/ui/summary-list";
import type { Filing } from "@/lib/filings/views";
import { formatDate } from "@/lib/i18n/format";
import { paths } from "@/lib/paths";

/** What the report is and its days; the official one stays beside the one that counts. */
export function FilingFacts({ filing }: { filing: Filing }) {
  const say = useTranslations("filings.page");
  const locale = useLocale();
  const { standing, dueOn, officialDueOn } = filing;
  const due = formatDate(dueOn, locale);
  return (
    <SummaryList
      items={[
        {
          key: "document",
          label: filing.document.code,
          value: (
            <Link href={paths.document(filing.document.id)}>
              <LocalWords text={filing.document.title} />
            </Link>
          ),
        },
        {
          key: "cycle",
          label: say("cycle"),
          value: (
            <Link href={paths.cycle(filing.cycle.id)}>
              <LocalWords text={filing.cycle.name} />
            </Link>
          ),
        },
        {
          key: "state",
          label: say("state"),
          value: (
            <span className="flex flex-wrap gap-2">
              <ReportStatusTag state={standing.place === "reserved" ? "reserved" : filing.status} />
              {standing.overdue && <ReportStatusTag state="overdue" />}
              {standing.extended && <ReportStatusTag state="extended" />}
            </span>
          ),
        },
        {
          key: "due",
          label: say("due"),
          value: standing.extended
            ? say("dueExtended", { date: due, official: formatDate(officialDueOn, locale) })
            : due,
        },
        { key: "closes", label: say("closes"), value: formatDate(filing.cycle.closesOn, locale) },
      ]}
    />
  );
}
