import { useLocale, useTranslations } from "next-intl";
import { Link } from "@/components/ui/link";
import { Banner } from "@/components/ui/notices";
import { UserText } from "@/components/ui/source-quote";
import { formatDate, formatInstant } from "@/lib/i18n/format";
import { paths } from "@/lib/paths";
import type { WorkingReport } from "@/lib/reports/views";

type ReportNoticesProps = {
  report: WorkingReport;
  /** When the draft was saved, in milliseconds, where that just happened. */
  saved: string | undefined;
  /** How many of this person's texts were kept aside. */
  kept: number;
  writes: boolean;
};

/** What the reader must know first: what just happened, what the Secretariat asks, where the answers come from. */
export function ReportNotices({ report, saved, kept, writes }: ReportNoticesProps) {
  const say = useTranslations("reports.notices");
  const locale = useLocale();
  const savedAt = new Date(Number(saved ?? Number.NaN));
  const isSaved = !Number.isNaN(savedAt.getTime());
  const isPrefilled = report.status === "open" && report.earlier !== null;
  return (
    <div className="flex flex-col gap-4 text-base not-empty:mb-8">
      {isSaved && <Banner kind="done" title={say("saved", { at: formatInstant(savedAt, locale) })} />}
      {writes && kept > 0 && (
        <div id="kept">
          <Banner kind="attention" title={say("kept", { count: kept })}>
            {say("keptLead")}
          </Banner>
        </div>
      )}
      {report.sentBackReason && (
        <Banner kind="attention" title={say("sentBack")}>
          <UserText>{report.sentBackReason}</UserText>
        </Banner>
      )}
      {report.points.length > 0 && <Returned report={report} />}
      {report.allReserved && writes && (
        <Banner kind="notice" title={say("reserved")}>
          {say("reservedLead")}
        </Banner>
      )}
      {writes && isPrefilled && <Prefilled report={report} />}
    </div>
  );
}

function Returned({ report }: { report: WorkingReport }) {
  const say = useTranslations("reports.notices");
  const locale = useLocale();
  return (
    <Banner kind="attention" title={say("returned", { count: report.points.length })}>
      {report.returnReason && (
        <p>
          <UserText>{report.returnReason}</UserText>
        </p>
      )}
      {report.respondBy && <p>{say("respondBy", { date: formatDate(report.respondBy, locale) })}</p>}
      <ol className="mt-2 list-decimal ps-6">
        {report.points.map(({ id, comment }) => (
          <li key={id}>
            <a href={`#point-${id}`} className="link">
              <UserText>{comment}</UserText>
            </a>
          </li>
        ))}
      </ol>
    </Banner>
  );
}

function Prefilled({ report }: { report: WorkingReport }) {
  const say = useTranslations("reports.notices");
  const locale = useLocale();
  const filedOn = report.earlier?.submittedAt.toISOString().slice(0, 10) ?? "";
  return (
    <Banner kind="notice" title={say("prefilled", { date: formatDate(filedOn, locale) })}>
      <p>{say("prefilledLead")}</p>
      <p className="mt-1">
        <Link href={paths.reportNil(report.id)}>{say("nothingChanged")}</Link>
      </p>
    </Banner>
  );
}
