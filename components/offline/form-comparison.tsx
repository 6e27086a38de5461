import { useLocale, useTranslations } from "next-intl";
import { FormRadios } from "@/components/forms/form-fields";
import { ServerForm } from "@/components/forms/server-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { FieldName, ValueOf } from "@/components/reports/earlier-texts";
import { ButtonLink, ButtonRow } from "@/components/ui/button";
import { EmptyState, Inset } from "@/components/ui/notices";
import { TextDiff } from "@/components/ui/text-diff";
import { readFieldKey } from "@/lib/domain/report-check";
import type { SentForm } from "@/lib/domain/sent-form";
import type { FormAction } from "@/lib/http/form-state";
import { formatInstant } from "@/lib/i18n/format";
import { SEEN_PREFIX, TAKE_PREFIX } from "@/lib/offline/field-prefixes";
import type { FormDifference, WaitingForm } from "@/lib/offline/views";
import { paths } from "@/lib/paths";
import type { WorkingReport } from "@/lib/reports/views";

type FormComparisonProps = {
  action: FormAction;
  report: WorkingReport;
  form: WaitingForm;
  differences: readonly FormDifference[];
};

/** Each field in which a filled form and the draft differ, with the choice between the two. */
export function FormComparison({ action, report, form, differences }: FormComparisonProps) {
  const say = useTranslations("offline.compare");
  const locale = useLocale();
  const at = (instant: Date) => formatInstant(instant, locale);
  return (
    <div className="flex flex-col gap-6">
      <p className="text-base text-muted">
        <bdi>{say("sent", { name: form.name, at: at(form.sentAt) })}</bdi>
      </p>
      {form.takenOverAt && <Inset>{say("takenOver", { at: at(form.takenOverAt) })}</Inset>}
      <Unread report={report} unread={form.content.unread} />
      {differences.length === 0 ? (
        <EmptyState title={say("none")}>
          <ButtonLink href={paths.report(report.id)} look="secondary">
            {say("leave")}
          </ButtonLink>
        </EmptyState>
      ) : (
        <ServerForm action={action}>
          <input type="hidden" name="formId" value={form.id} />
          <div>
            <h2>{say("count", { count: differences.length })}</h2>
            <p className="max-w-text text-muted">{say("lead")}</p>
          </div>
          {differences.map((difference) => (
            <Difference key={difference.key} report={report} difference={difference} />
          ))}
          <ButtonRow>
            <SubmitButton>{say("takeOver")}</SubmitButton>
            <ButtonLink href={paths.report(report.id)} look="quiet">
              {say("leave")}
            </ButtonLink>
          </ButtonRow>
        </ServerForm>
      )}
    </div>
  );
}

/** What the draft says now comes first, so that where a colleague wrote meanwhile nothing is replaced by haste. */
function Difference({ report, difference }: { report: WorkingReport; difference: FormDifference }) {
  const say = useTranslations("offline.compare");
  const { key, isConflict } = difference;
  return (
    <section className={`border-s-4 p-4 ${isConflict ? "border-returned bg-returned-wash" : "border-line"}`}>
      <h3>
        <FieldName report={report} fieldKey={key} />
      </h3>
      {isConflict && <p className="mt-1 text-base">{say("conflict")}</p>}
      <div className="my-3 bg-paper text-base">
        <Change difference={difference} />
      </div>
      <input type="hidden" name={SEEN_PREFIX + key} value={difference.seen} />
      <FormRadios
        inline
        name={TAKE_PREFIX + key}
        label={say("choice")}
        chosen={isConflict ? "draft" : "form"}
        choices={[
          { value: "form", label: say("form") },
          { value: "draft", label: say("draft") },
        ]}
      />
    </section>
  );
}

function Change({ difference }: { difference: FormDifference }) {
  const { key, draft, form, diff } = difference;
  if (readFieldKey(key)?.name !== "progress") return <TextDiff parts={diff} />;
  return (
    <p>
      {draft && (
        <del className="me-3 text-muted">
          <ValueOf fieldKey={key} value={draft} />
        </del>
      )}
      <ins>
        <ValueOf fieldKey={key} value={form} />
      </ins>
    </p>
  );
}

function Unread({ report, unread }: { report: WorkingReport; unread: SentForm["unread"] }) {
  const say = useTranslations("offline.compare");
  if (unread.length === 0) return null;
  return (
    <div role="alert" className="border-returned border-s-4 p-4">
      <p>{say("unread")}</p>
      <ul className="mt-2">
        {unread.map(({ key, text }) => (
          <li key={key}>
            <FieldName report={report} fieldKey={key} />: <bdi>{text}</bdi>
          </li>
        ))}
      </ul>
    </div>
  );
}
