import { useLocale, useTranslations } from "next-intl";
import {
  FormCheckboxes,
  FormDateField,
  FormRadios,
  FormSelect,
  FormTextField,
} from "@/components/forms/form-fields";
import { ServerForm } from "@/components/forms/server-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { OwnText } from "@/components/reports/task-head";
import { Reference } from "@/components/ui/source-quote";
import type { CycleChoices } from "@/lib/cycles/views";
import { LOCALES } from "@/lib/domain/locale";
import { CYCLE_REGIMES } from "@/lib/domain/statuses";
import type { FormAction } from "@/lib/http/form-state";
import { formatDate } from "@/lib/i18n/format";

/** A new reporting exercise: what it asks about, whom, and its days. */
export function SetUpCycleForm({ choices, action }: { choices: CycleChoices; action: FormAction }) {
  const say = useTranslations("cycles.form");
  const statuses = useTranslations("statuses");
  return (
    <ServerForm action={action} guardsLeaving>
      <FormTextField name="code" label={say("code")} hint={say("codeHint")} width="medium" />
      {LOCALES.map((locale) => (
        <FormTextField
          key={locale}
          name={`name.${locale}`}
          label={say("name", { language: statuses(`language.${locale}`) })}
        />
      ))}
      <FormCheckboxes
        name="documents"
        label={say("documents")}
        hint={say("documentsHint")}
        choices={choices.documents.map(({ id, code, title, active }) => ({
          value: id,
          label: (
            <>
              <Reference>{code}</Reference> <OwnText>{title}</OwnText>
            </>
          ),
          hint: say("activeCommitments", { count: active }),
        }))}
      />
      <FormRadios
        name="regime"
        label={say("regime")}
        chosen="everyone"
        choices={CYCLE_REGIMES.map((regime) => ({
          value: regime,
          label: statuses(`regime.${regime}`),
          hint: say(`regimeHint.${regime}`),
        }))}
      />
      <FormSelect name="designated" label={say("designated")} hint={say("designatedHint")}>
        <option value="">{say("noRotation")}</option>
        {choices.designations.map(({ rotationId, year, designated }) => (
          <option key={`${rotationId} ${year}`} value={`${rotationId} ${year}`}>
            {say("designatedYear", { year: String(year), count: designated })}
          </option>
        ))}
      </FormSelect>
      <DayFields choices={choices} />
      <FormTextField
        name="evidence"
        label={say("evidence")}
        hint={say("evidenceHint")}
        width="short"
        inputMode="numeric"
        dir="ltr"
      />
      <div>
        <SubmitButton>{say("button")}</SubmitButton>
      </div>
    </ServerForm>
  );
}

function DayFields({ choices }: { choices: CycleChoices }) {
  const say = useTranslations("cycles.form");
  const date = useTranslations("common.date");
  const locale = useLocale();
  const words = { day: date("day"), month: date("month"), year: date("year") };
  return (
    <>
      <FormDateField name="opensOn" label={say("opensOn")} hint={say("opensOnHint")} words={words} />
      <FormRadios
        name="dueBy"
        label={say("dueBy")}
        chosen="day"
        choices={[
          { value: "day", label: say("dueByDay") },
          { value: "event", label: say("dueByEvent"), hint: say("dueByEventHint") },
        ]}
      />
      <FormDateField name="dueOn" label={say("dueOn")} words={words} />
      <FormSelect name="dueEventId" label={say("dueEvent")}>
        <option value="">{say("noEvent")}</option>
        {choices.events.map(({ id, name, startsOn }) => (
          <option key={id} value={id} lang={name.locale}>
            {`${name.text} – ${formatDate(startsOn, locale)}`}
          </option>
        ))}
      </FormSelect>
      <FormDateField name="closesOn" label={say("closesOn")} hint={say("closesOnHint")} words={words} />
    </>
  );
}
