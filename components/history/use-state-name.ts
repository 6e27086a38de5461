import { useLocale, useTranslations } from "next-intl";
import { calendarDate } from "@/lib/domain/calendar-date";
import type { Subject } from "@/lib/history/views";
import { formatDate } from "@/lib/i18n/format";

/** The name of a state before or after a step: a filing state, a stage of a commitment's life, a day of an event. */
export function useStateName(subject: Subject): (state: string) => string {
  const report = useTranslations("statuses.report");
  const lifecycle = useTranslations("statuses.lifecycle");
  const other = useTranslations("history.state");
  const locale = useLocale();
  return (state) => {
    const day = calendarDate(state);
    if (day) return formatDate(day, locale);
    if (subject === "report" && report.has(state as never)) return report(state as "open");
    if (subject === "commitment" && lifecycle.has(state as never)) return lifecycle(state as "active");
    if (other.has(state as never)) return other(state as "open");
    return lifecycle.has(state as never) ? lifecycle(state as "active") : state;
  };
}
