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
  const isReturned = report.points.length > 0;
  const notices = [
    !Number.isNaN(savedAt.getTime()) && kept === 0 && (
      <Banner key="saved" kind="done" title={say("saved", { at: formatInstant(savedAt, locale) })} />
    ),
    writes && kept > 0 && (
      <div key="kept" id="kept">
        <Banner kind="attention" title={say("kept", { count: kept })}>
          {say("keptLead")}
        </Banner>
      </div>
    ),
    report.sentBackReason && (
      <Banner key="sent-back" kind="attention" title={say("sentBack")}>
        <UserText>{report.sentBackReason}</UserText>
      </Banner>
    ),
    isReturned && (
      <Banner key="returned" kind="attention" title={say("returned", { count: report.points.length })}>
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
    ),
    report.allReserved && writes && (
      <Banner key="reserved" kind="notice" title={say("reserved")}>
        {say("reservedLead")}
      </Banner>
    ),
    writes && report.status === "open" && report.earlier && (
      <Banner
        key="prefilled"
        kind="notice"
        title={say("prefilled", {
          date: formatDate(report.earlier.submittedAt.toISOString().slice(0, 10), locale),
        })}
      >
        <p>{say("prefilledLead")}</p>
        <p className="mt-1">
          <Link href={paths.reportNil(report.id)}>{say("nothingChanged")}</Link>
        </p>
      </Banner>
    ),
  ].filter(Boolean);
  return notices.length > 0 && <div className="mb-8 flex flex-col gap-4 text-base">{notices}</div>;
}
