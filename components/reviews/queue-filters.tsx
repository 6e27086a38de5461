import { useTranslations } from "next-intl";
import { FilterBar } from "@/components/ui/filter-bar";
import { Select } from "@/components/ui/text-field";
import { LOCALES } from "@/lib/domain/locale";
import { paths } from "@/lib/paths";
import { NOBODY, type QueueFilter } from "@/lib/reviews/schema";
import type { Queue } from "@/lib/reviews/views";

type QueueFiltersProps = { filter: QueueFilter } & Pick<Queue, "choices" | "officers">;

/** The filters of the queue; they stand in its address. */
export function QueueFilters({ filter, choices, officers }: QueueFiltersProps) {
  const say = useTranslations("reviews.filter");
  const common = useTranslations("dashboard.filter");
  const language = useTranslations("statuses.language");
  const isOn = Boolean(filter.document || filter.cycle || filter.group || filter.language || filter.officer);
  return (
    <FilterBar path={paths.reviews()} isOn={isOn}>
      <Select name="document" label={common("document")} defaultValue={filter.document}>
        <option value="">{common("allDocuments")}</option>
        {choices.documents.map(({ id, code }) => (
          <option key={id} value={id}>
            {code}
          </option>
        ))}
      </Select>
      <Select name="cycle" label={common("cycle")} defaultValue={filter.cycle}>
        <option value="">{common("allCycles")}</option>
        {choices.cycles.map(({ id, name }) => (
          <option key={id} value={id}>
            {name.text}
          </option>
        ))}
      </Select>
      <Select name="group" label={common("group")} defaultValue={filter.group}>
        <option value="">{common("allGroups")}</option>
        {choices.groups.map(({ id, name }) => (
          <option key={id} value={id}>
            {name.text}
          </option>
        ))}
      </Select>
      <Select name="language" label={say("language")} defaultValue={filter.language}>
        <option value="">{say("allLanguages")}</option>
        {LOCALES.map((locale) => (
          <option key={locale} value={locale}>
            {language(locale)}
          </option>
        ))}
      </Select>
      <Select name="officer" label={say("officer")} defaultValue={filter.officer}>
        <option value="">{say("allOfficers")}</option>
        <option value={NOBODY}>{say("nobody")}</option>
        {officers.map(({ id, name, isSelf }) => (
          <option key={id} value={id}>
            {isSelf ? say("self", { name }) : name}
          </option>
        ))}
      </Select>
    </FilterBar>
  );
}
