import { useLocale, useTranslations } from "next-intl";
import type { Dashboard } from "@/lib/dashboard/views";
import { formatInstant, formatNumber } from "@/lib/i18n/format";

/** What the figures count, as of when, and what does not add up and why. */
export function DashboardNotes({ dashboard, at }: { dashboard: Dashboard; at: Date }) {
  const say = useTranslations("dashboard");
  const locale = useLocale();
  const { asked, onRecord } = dashboard;
  return (
    <div className="max-w-text text-muted text-sm">
      <p>
        {say("asOf", { at: formatInstant(at, locale), onRecord: formatNumber(onRecord, locale) })}{" "}
        {say(asked.by === "commitment" ? "unit.tasks" : "unit.reports")}
      </p>
      {asked.by === "group" && <p className="mt-1">{say("overlap")}</p>}
      {asked.by === "parliament" && <p className="mt-1">{say("alphabetical")}</p>}
    </div>
  );
}
