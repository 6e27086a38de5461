import { useLocale, useTranslations } from "next-intl";
import { EmptyState } from "@/components/ui/notices";
import { UserText } from "@/components/ui/source-quote";
import { LANGUAGE_KEY } from "@/lib/domain/draft-content";
import { readFieldKey } from "@/lib/domain/report-check";
import { PROGRESS } from "@/lib/domain/statuses";
import { formatInstant } from "@/lib/i18n/format";
import type { EarlierText, WorkingReport } from "@/lib/reports/views";

type EarlierTextsProps = { report: WorkingReport; texts: readonly EarlierText[] };

/** The texts that later ones replaced or that a conflict kept aside, the latest on top, each with its field. */
export function EarlierTexts({ report, texts }: EarlierTextsProps) {
  const say = useTranslations("filing.texts");
  const locale = useLocale();
  if (texts.length === 0) return <EmptyState title={say("none")}>{say("noneLead")}</EmptyState>;
  return (
    <ol className="border-line border-t">
      {texts.map(({ id, key, value, keptBecause, editedBy, editedAt }) => (
        <li key={id} className="border-line border-b py-4">
          <p className="font-bold">
            <FieldName report={report} fieldKey={key} />
          </p>
          <p className="text-base text-muted">
            {say(keptBecause)} · {editedBy ? <bdi>{editedBy}</bdi> : say("prefilled")} ·{" "}
            {formatInstant(editedAt, locale)}
          </p>
          <p className="mt-2 max-w-text text-base">
            <ValueOf fieldKey={key} value={value} />
          </p>
        </li>
      ))}
    </ol>
  );
}

/** What a field of a draft is called, with its paragraph. */
export function FieldName({ report, fieldKey }: { report: WorkingReport; fieldKey: string }) {
  const say = useTranslations("reports.form");
  const task = useTranslations("reports.task");
  const texts = useTranslations("filing.texts");
  if (fieldKey === LANGUAGE_KEY) return say("language");
  const field = readFieldKey(fieldKey);
  if (!field) return texts("reply");
  if (field.taskId === null) return say(field.name);
  const label = report.tasks.find(({ taskId }) => taskId === field.taskId)?.label ?? "–";
  return `${task("paragraph", { label })} – ${say(field.name)}`;
}

/** What a field says, in words where it holds a choice. */
export function ValueOf({ fieldKey, value }: { fieldKey: string; value: string }) {
  const progress = useTranslations("statuses.progress");
  const known = readFieldKey(fieldKey)?.name === "progress" && PROGRESS.find((each) => each === value);
  return known ? progress(known) : <UserText>{value}</UserText>;
}
