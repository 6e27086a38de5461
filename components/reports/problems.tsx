import { useLocale, useTranslations } from "next-intl";
import { Link } from "@/components/ui/link";
import { StatusTag } from "@/components/ui/status-tag";
import { dayIn } from "@/lib/domain/calendar-date";
import { readPointKey } from "@/lib/domain/report-replies";
import { formatDate } from "@/lib/i18n/format";
import { paths } from "@/lib/paths";
import type { CheckedReport } from "@/lib/reports/views";

/** One thing to look at before sending, in a field of the draft or of a measure. */
export type ShownProblem = CheckedReport["blocking"][number] | CheckedReport["warnings"][number];

type ProblemSummaryProps = { report: CheckedReport; changeHref: (field: string) => string };

/** What stands in the way, each leading to its field; and what may be sent but should not go unseen. */
export function ProblemSummary({ report, changeHref }: ProblemSummaryProps) {
  const say = useTranslations("filing.check");
  const { blocking, warnings } = report;
  const silent = warnings.filter(({ code }) => code === "no_information");
  const others = warnings.filter(({ code }) => code !== "no_information");
  return (
    <div className="mb-8 flex flex-col gap-6">
      {blocking.length > 0 && (
        <section aria-labelledby="blocking-head" className="rounded-sm border-4 border-error p-4">
          <h2 id="blocking-head" className="text-lg">
            {say("blocking", { count: blocking.length })}
          </h2>
          <Problems problems={blocking} report={report} changeHref={changeHref} tone="font-bold text-error" />
        </section>
      )}
      {(silent.length > 0 || others.length > 0) && (
        <section aria-labelledby="warnings-head" className="border-line border-s-4 ps-4">
          <h2 id="warnings-head" className="text-lg">
            {say(blocking.length > 0 ? "warningsAlso" : "warnings")}
          </h2>
          {silent.length > 0 && <p>{say("silent", { count: silent.length })}</p>}
          <Problems problems={others} report={report} changeHref={changeHref} tone="" />
        </section>
      )}
    </div>
  );
}

function Problems(props: ProblemSummaryProps & { problems: readonly ShownProblem[]; tone: string }) {
  const { problems, report, changeHref, tone } = props;
  const say = useTranslations("filing.check");
  if (problems.length === 0) return null;
  return (
    <ul className="mt-2 flex flex-col gap-1">
      {problems.map(({ code, field }) => (
        <li key={`${code} ${field}`} className={tone}>
          <Link href={hrefOf(field, changeHref)}>
            {say(`problems.${code}`)}
            <Where field={field} report={report} />
          </Link>
        </li>
      ))}
    </ul>
  );
}

/** The paragraph, point or measure that a problem is about, so that ten equal sentences can be told apart. */
function Where({ field, report }: { field: string; report: CheckedReport }) {
  const say = useTranslations("reports.task");
  const point = useTranslations("reports.point");
  const pointId = readPointKey(field)?.pointId;
  const number = report.points.findIndex(({ id }) => id === pointId) + 1;
  if (number > 0) return ` (${point("title", { number })})`;
  const task = report.tasks.find(({ taskId }) => field.startsWith(`${taskId}:`));
  const measure = report.measures.find(({ id }) => field.startsWith(`measure:${id}:`));
  if (task) return ` (${say("paragraph", { label: task.label })})`;
  if (!measure) return null;
  return (
    <>
      {" "}
      (<bdi>{measure.title}</bdi>)
    </>
  );
}

function hrefOf(field: string, changeHref: (field: string) => string): string {
  const [owner, measureId = ""] = field.split(":");
  return owner === "measure" ? paths.measure(measureId) : changeHref(field);
}

/** The problems of one field, beside it. */
export function ProblemBeside({ problems, field }: { problems: readonly ShownProblem[]; field: string }) {
  const say = useTranslations("filing.check.problems");
  const ofField = problems.filter((problem) => problem.field === field);
  return ofField.map(({ code }) => (
    <p
      key={code}
      className={code === "no_information" ? "text-base text-muted" : "text-base font-bold text-error"}
    >
      {say(code)}
    </p>
  ));
}

/** How much differs from what the parliament said last, so that who clears the report reads that first. */
export function ChangeSummary({ changes }: { changes: CheckedReport["changes"] }) {
  const say = useTranslations("filing.check");
  const locale = useLocale();
  if (!changes) return null;
  const date = formatDate(dayIn("UTC", changes.sinceAt), locale);
  return <p className="mb-8 max-w-text">{say("changes", { count: changes.fields.length, date })}</p>;
}

/** Marks a field that differs from what the parliament said last. */
export function ChangeBeside({ changes, field }: { changes: CheckedReport["changes"]; field: string }) {
  const say = useTranslations("filing.check");
  if (!changes?.fields.includes(field)) return null;
  return (
    <p className="text-base">
      <StatusTag tone="submitted">{say("changed")}</StatusTag>
    </p>
  );
}
