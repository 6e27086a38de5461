import { useTranslations } from "next-intl";
import { FormDateField, FormRadios, FormTextField } from "@/components/forms/form-fields";
import { ServerForm } from "@/components/forms/server-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { directionOf, LOCALES } from "@/lib/domain/locale";
import { EVENT_KINDS } from "@/lib/events/schema";
import type { FormAction } from "@/lib/http/form-state";
import { LANGUAGE_NAMES } from "@/lib/i18n/format";

/** A new event: what it is, its name in each language, its place and its days, if it has any yet. */
export function AddEventForm({ action }: { action: FormAction }) {
  const say = useTranslations("events.add");
  const move = useTranslations("events.move");
  const date = useTranslations("common.date");
  const words = { day: date("day"), month: date("month"), year: date("year") };
  return (
    <ServerForm action={action} guardsLeaving>
      <FormRadios
        name="kind"
        label={say("kind")}
        choices={EVENT_KINDS.map((value) => ({ value, label: say(`kinds.${value}`) }))}
      />
      <FormTextField
        name="number"
        label={say("number")}
        hint={say("numberHint")}
        inputMode="numeric"
        width="short"
      />
      {LOCALES.map((locale) => (
        <FormTextField
          key={locale}
          name={`name.${locale}`}
          label={say("name", { language: LANGUAGE_NAMES[locale] })}
          lang={locale}
          dir={directionOf(locale)}
        />
      ))}
      <FormTextField name="city" label={say("city")} width="medium" />
      <FormDateField name="startsOn" label={move("startsOn")} hint={say("startsOnHint")} words={words} />
      <FormDateField name="endsOn" label={move("endsOn")} hint={move("endsOnHint")} words={words} />
      <div>
        <SubmitButton>{say("button")}</SubmitButton>
      </div>
    </ServerForm>
  );
}
