import { useLocale, useTranslations } from "next-intl";
import { SubmitButton } from "@/components/forms/submit-button";
import { FileLines } from "@/components/measures/file-lines";
import { ExternalLink } from "@/components/ui/external-link";
import { Link } from "@/components/ui/link";
import { Details } from "@/components/ui/notices";
import { UserText } from "@/components/ui/source-quote";
import type { ReportedMeasure } from "@/lib/domain/report-content";
import { formatDate, formatList } from "@/lib/i18n/format";
import { paths } from "@/lib/paths";
import type { TaskText } from "@/lib/reports/views";

type MeasureLinesProps = {
  measures: readonly ReportedMeasure[];
  tasks: readonly TaskText[];
  reportId: string;
};

/** The measures that serve the tasks of a report, each with the way to change it, and the way to tell another. */
export function MeasureLines({ measures, tasks, reportId }: MeasureLinesProps) {
  const say = useTranslations("reports.form");
  return (
    <section id="measures" aria-labelledby="measures-head">
      <h2 id="measures-head">{say("measuresPart")}</h2>
      <div className="mt-1 mb-4 max-w-text text-base">
        <p className="text-muted">{say("measuresLead")}</p>
        <Details summary={say("whatCounts")}>
          <p>{say("whatCountsBody")}</p>
          <p className="mt-2">{say("whatCountsExample")}</p>
        </Details>
      </div>
      {measures.length > 0 && (
        <ul className="border-line border-t">
          {measures.map((measure) => (
            <li key={measure.id} className="flex justify-between gap-6 border-line border-b py-4">
              <MeasureFacts measure={measure} tasks={tasks} />
              <p className="not-printed shrink-0 text-base">
                <Link href={`${paths.measure(measure.id)}?report=${reportId}`}>
                  {say("changeMeasure")}
                  <span className="sr-only">
                    {" "}
                    <bdi>{measure.title}</bdi>
                  </span>
                </Link>
              </p>
            </li>
          ))}
        </ul>
      )}
      <div className="mt-4">
        <SubmitButton look="secondary" name="next" value="measure">
          {say("addMeasure")}
        </SubmitButton>
      </div>
    </section>
  );
}

type MeasureFactsProps = { measure: ReportedMeasure; tasks: readonly TaskText[]; lang?: string };

/** What a measure is, when and by whom it was taken, what it serves and what shows it. */
export function MeasureFacts({ measure, tasks, lang }: MeasureFactsProps) {
  const say = useTranslations("measures.facts");
  const types = useTranslations("statuses.measure");
  const chambers = useTranslations("statuses.chamber");
  const locale = useLocale();
  const labels = tasks.filter(({ taskId }) => measure.taskIds.includes(taskId)).map(({ label }) => label);
  return (
    <div className="min-w-0">
      <p className="font-bold">
        <UserText {...(lang && { lang })}>{measure.title}</UserText>
      </p>
      <p className="text-base text-muted">
        {types(measure.type)} · {chambers(measure.chamber)} · {formatDate(measure.takenOn, locale)}
      </p>
      {measure.description && (
        <p className="mt-1 max-w-text text-base">
          <UserText {...(lang && { lang })}>{measure.description}</UserText>
        </p>
      )}
      {labels.length > 0 && (
        <p className="mt-1 text-base">
          {say("serves", { count: labels.length, labels: formatList(labels, locale) })}
        </p>
      )}
      <FileLines files={measure.files ?? []} {...(lang && { lang })} />
      {measure.evidence.length > 0 && (
        <ul className="mt-1 text-base">
          {measure.evidence.map(({ href, description, isPublic }) => (
            <li key={href}>
              <ExternalLink href={href} />
              {description && (
                <>
                  {" "}
                  – <UserText {...(lang && { lang })}>{description}</UserText>
                </>
              )}
              {!isPublic && <span className="text-muted"> ({say("notPublic")})</span>}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
