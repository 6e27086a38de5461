import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { PageHead } from "@/components/layout/page-head";
import { ReportStatusTag } from "@/components/statuses/report-status-tag";
import { Due } from "@/components/ui/due";
import { BackLink } from "@/components/ui/way-back";
import { type CalendarDate, daysBetween } from "@/lib/domain/calendar-date";
import { formatDate, formatRelativeDays } from "@/lib/i18n/format";
import { paths } from "@/lib/paths";
import type { ReportHead as Head } from "@/lib/reports/views";
import { OwnText } from "./task-head";

type ReportHeadProps = {
  report: Head;
  today: CalendarDate;
  /** What this page is, where it is not the report itself: "Check your answers". */
  page?: string;
  next?: ReactNode;
};

/** The top of every page of a report: the document, the exercise, the state and the day. */
export function ReportHead({ report, today, page, next }: ReportHeadProps) {
  const say = useTranslations("reports.head");
  const locale = useLocale();
  const back = page
    ? { href: paths.report(report.id), words: say("backToReport") }
    : { href: paths.tasks(), words: say("backToTasks") };
  const title = <OwnText>{report.document.title}</OwnText>;
  const day = report.respondBy ?? report.dueOn;
  const isWaiting =
    !report.allReserved && ["open", "drafting", "in_clearance", "returned"].includes(report.status);
  return (
    <PageHead
      before={<BackLink href={back.href}>{back.words}</BackLink>}
      // Titles of resolutions run to three lines: a size less leaves room for what is to be done.
      title={page ?? <span className="block text-xl">{title}</span>}
      lead={
        <div className="flex flex-col gap-1 text-base">
          {page && <p className="text-ink">{title}</p>}
          <p>
            <OwnText>{report.cycle.name}</OwnText>
          </p>
          <p className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
            <ReportStatusTag
              state={report.allReserved && report.status === "open" ? "reserved" : report.status}
            />
            {isWaiting && (
              <Due
                isoDate={day}
                words={say("due", { when: formatRelativeDays(daysBetween(today, day), locale) })}
                date={formatDate(day, locale)}
              />
            )}
            {report.standing.extended && (
              <span>{say("official", { date: formatDate(report.officialDueOn, locale) })}</span>
            )}
          </p>
          {report.document.isDraftText && <p>{say("draftText")}</p>}
        </div>
      }
      next={next}
    />
  );
}
