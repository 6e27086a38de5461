import { useLocale, useTranslations } from "next-intl";
import { FormDateField, FormRadios, FormTextArea } from "@/components/forms/form-fields";
import { ServerForm } from "@/components/forms/server-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { Details } from "@/components/ui/notices";
import { PAUSE_CAUSES } from "@/lib/domain/reminders";
import type { FormAction } from "@/lib/http/form-state";
import { formatDate } from "@/lib/i18n/format";
import type { PauseShown } from "@/lib/reminders/views";

type PauseSectionProps = {
  parliamentId: string;
  pauses: readonly PauseShown[];
  pause: FormAction;
  resume: FormAction;
};

/** The pauses of a parliament's reminders, and the form that makes another. */
export function PauseSection({ parliamentId, pauses, pause, resume }: PauseSectionProps) {
  const say = useTranslations("reminders.pause");
  return (
    <div className="flex max-w-filing flex-col gap-4">
      {!pauses.some(({ canEnd }) => canEnd) && <p>{say("on")}</p>}
      {pauses.map((each) => (
        <PauseLine key={each.id} pause={each} parliamentId={parliamentId} resume={resume} />
      ))}
      <Details summary={say("summary")}>
        <PauseForm parliamentId={parliamentId} action={pause} />
      </Details>
    </div>
  );
}

function PauseLine(props: { pause: PauseShown; parliamentId: string; resume: FormAction }) {
  const { pause, parliamentId, resume } = props;
  const say = useTranslations("reminders.pause");
  const cause = useTranslations("reminders.cause");
  const locale = useLocale();
  const from = formatDate(pause.startsOn, locale);
  return (
    <div>
      <p>
        <strong>{cause(pause.cause)}</strong>
        {": "}
        {pause.endsOn
          ? say("to", { from, to: formatDate(pause.endsOn, locale) })
          : say("from", { date: from })}
      </p>
      <p className="text-muted">
        <bdi>{pause.reason}</bdi>
      </p>
      {pause.canEnd && (
        <ServerForm action={resume}>
          <input type="hidden" name="parliamentId" value={parliamentId} />
          <input type="hidden" name="pauseId" value={pause.id} />
          <div>
            <SubmitButton look="secondary">{say("resume")}</SubmitButton>
          </div>
        </ServerForm>
      )}
    </div>
  );
}

function PauseForm({ parliamentId, action }: { parliamentId: string; action: FormAction }) {
  const say = useTranslations("reminders.pause");
  const cause = useTranslations("reminders.cause");
  const date = useTranslations("common.date");
  const words = { day: date("day"), month: date("month"), year: date("year") };
  return (
    <ServerForm action={action}>
      <p>{say("keeps")}</p>
      <input type="hidden" name="parliamentId" value={parliamentId} />
      <FormRadios
        name="cause"
        label={say("legend")}
        choices={PAUSE_CAUSES.map((value) => ({ value, label: cause(value) }))}
      />
      <FormDateField name="startsOn" label={say("startsOn")} words={words} />
      <FormDateField name="endsOn" label={say("endsOn")} hint={say("endsOnHint")} words={words} />
      <FormTextArea name="reason" label={say("reason")} hint={say("reasonHint")} rows={2} />
      <div>
        <SubmitButton>{say("button")}</SubmitButton>
      </div>
    </ServerForm>
  );
}
