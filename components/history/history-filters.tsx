import { useTranslations } from "next-intl";
import { FilterBar } from "@/components/ui/filter-bar";
import { Select, TextField } from "@/components/ui/text-field";
import type { HistoryFilter } from "@/lib/history/schema";
import { type StepList, SUBJECTS } from "@/lib/history/views";
import { paths } from "@/lib/paths";
import { useStepName } from "./use-step-name";

/** The filters of the record; they stand in its address. Without a choice of parliaments there is one only. Days are typed as year-month-day, which means the same in
 *  every language. */
export function HistoryFilters({ filter, choices }: { filter: HistoryFilter; choices: StepList["choices"] }) {
  const say = useTranslations("history");
  const stepName = useStepName();
  const { subject, parliament, step, about, since, until } = filter;
  return (
    <FilterBar
      path={paths.history()}
      isOn={Boolean(subject || parliament || step || about || since || until)}
    >
      {about && <input type="hidden" name="about" value={about} />}
      <Select name="subject" label={say("filter.subject")} defaultValue={subject}>
        <option value="">{say("filter.allSubjects")}</option>
        {SUBJECTS.map((each) => (
          <option key={each} value={each}>
            {say(`subject.${each}`)}
          </option>
        ))}
      </Select>
      {choices.parliaments.length > 0 && (
        <Select name="parliament" label={say("filter.parliament")} defaultValue={parliament}>
          <option value="">{say("filter.allParliaments")}</option>
          {choices.parliaments.map(({ id, name }) => (
            <option key={id} value={id}>
              {name.text}
            </option>
          ))}
        </Select>
      )}
      <Select name="step" label={say("filter.step")} defaultValue={step}>
        <option value="">{say("filter.allSteps")}</option>
        {choices.steps.map((each) => (
          <option key={each} value={each}>
            {stepName(each)}
          </option>
        ))}
      </Select>
      <TextField
        name="since"
        label={say("filter.since")}
        hint={say("filter.dayHint")}
        defaultValue={since ?? ""}
        width="short"
        dir="ltr"
      />
      <TextField
        name="until"
        label={say("filter.until")}
        hint={say("filter.dayHint")}
        defaultValue={until ?? ""}
        width="short"
        dir="ltr"
      />
    </FilterBar>
  );
}
