import { useLocale, useTranslations } from "next-intl";
import { Link } from "@/components/ui/link";
import { formatInstant } from "@/lib/i18n/format";
import { paths } from "@/lib/paths";
import type { ReportHead, VersionLine } from "@/lib/reports/views";

/** The submitted versions of a report, the last one on top, and which of them is the official one. */
export function VersionList({ report, versions }: { report: ReportHead; versions: readonly VersionLine[] }) {
  const say = useTranslations("filing.versions");
  const locale = useLocale();
  if (versions.length === 0) return <p>{say("none")}</p>;
  return (
    <ul className="border-line border-t">
      {versions.map(({ number, receipt, submittedAt }) => (
        <li key={number} className="border-line border-b py-3">
          <p>
            <Link href={paths.reportVersion(report.id, number)}>{say("version", { number })}</Link>
            {number === report.acceptedVersion && ` · ${say("accepted")}`}
            {number === report.submittedVersion &&
              number !== report.acceptedVersion &&
              ` · ${say("current")}`}
          </p>
          <p className="text-base text-muted">
            <bdi dir="ltr">{receipt}</bdi> · {formatInstant(submittedAt, locale)}
          </p>
        </li>
      ))}
    </ul>
  );
}
