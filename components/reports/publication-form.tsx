import { useLocale, useTranslations } from "next-intl";
import { FormCheckboxes } from "@/components/forms/form-fields";
import { ServerForm } from "@/components/forms/server-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { ButtonLink } from "@/components/ui/button";
import { Banner, EmptyState } from "@/components/ui/notices";
import { UserText } from "@/components/ui/source-quote";
import type { FormAction } from "@/lib/http/form-state";
import { formatDate } from "@/lib/i18n/format";
import { paths } from "@/lib/paths";
import type { Publication, WorkingReport } from "@/lib/reports/views";

type PublicationFormProps = { action: FormAction; report: WorkingReport; publication: Publication };

/** The measures of the version that stands, each to be ticked if everybody may read it. */
export function PublicationForm({ action, report, publication }: PublicationFormProps) {
  const say = useTranslations("publication");
  const { number, measures } = publication;
  if (measures.length === 0) {
    return (
      <EmptyState
        title={say("none")}
        action={
          <ButtonLink look="secondary" href={paths.report(report.id)}>
            {say("toReport")}
          </ButtonLink>
        }
      >
        {say("noneLead")}
      </EmptyState>
    );
  }
  return (
    <>
      <p className="mb-6 max-w-text">{say("lead")}</p>
      <ServerForm
        action={action}
        done={
          <div className="mb-6">
            <Banner kind="done" title={say("done")}>
              {say("doneLead")}
            </Banner>
          </div>
        }
      >
        <input type="hidden" name="reportId" value={report.id} />
        <input type="hidden" name="number" value={number} />
        <FormCheckboxes
          name="measures"
          label={say("measures", { number })}
          hint={say("hint")}
          chosen={measures.filter(({ publishedAt }) => publishedAt !== null).map(({ id }) => id)}
          choices={measures.map((measure) => ({
            value: measure.id,
            label: <UserText lang={publication.language}>{measure.title}</UserText>,
            hint: <MeasureHint measure={measure} tasks={report.tasks} />,
          }))}
        />
        <div>
          <SubmitButton>{say("submit")}</SubmitButton>
        </div>
      </ServerForm>
    </>
  );
}

type MeasureHintProps = { measure: Publication["measures"][number]; tasks: WorkingReport["tasks"] };

function MeasureHint({ measure, tasks }: MeasureHintProps) {
  const say = useTranslations("publication");
  const types = useTranslations("statuses.measure");
  const locale = useLocale();
  const { type, takenOn, taskIds, publishedAt } = measure;
  const labels = tasks.filter(({ taskId }) => taskIds.includes(taskId)).map(({ label }) => label);
  const parts = [
    types(type),
    formatDate(takenOn, locale),
    ...(labels.length > 0 ? [say("serves", { labels: labels.join(", ") })] : []),
    ...(publishedAt
      ? [say("isPublic", { date: formatDate(publishedAt.toISOString().slice(0, 10), locale) })]
      : []),
  ];
  return <>{parts.join(" · ")}</>;
}
