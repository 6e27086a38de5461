import { useLocale, useTranslations } from "next-intl";
import type { DueRule } from "@/lib/domain/due";
import { formatDate } from "@/lib/i18n/format";

/** A due rule as a sentence; `eventName` is the event's name in the reader's language. */
export function DueInWords({ rule, eventName }: { rule: DueRule; eventName: string | null }) {
  const say = useTranslations("intake.due");
  const locale = useLocale();
  switch (rule.kind) {
    case "on_date":
      return say("on_date", { date: formatDate(rule.on, locale) });
    case "end_of_year":
      return say("end_of_year", { year: String(rule.year) });
    case "by_event":
      return say("by_event", { event: eventName ?? "–" });
    case "every_years":
      return say("every_years", { years: rule.years, year: String(rule.fromYear) });
    case "none":
      return say("none");
  }
}
