import { useTranslations } from "next-intl";
import { FilterBar } from "@/components/ui/filter-bar";
import { Select, TextField } from "@/components/ui/text-field";
import { NO_GROUP } from "@/lib/dashboard/schema";
import type { DirectoryFilter } from "@/lib/parliaments/schema";
import type { Directory } from "@/lib/parliaments/views";
import { paths } from "@/lib/paths";

/** Search and group; they stand in the address. */
export function DirectoryFilters(props: { filter: DirectoryFilter; groups: Directory["choices"]["groups"] }) {
  const { filter, groups } = props;
  const say = useTranslations("parliaments");
  return (
    <FilterBar path={paths.parliaments()} isOn={Boolean(filter.q || filter.group || filter.health)}>
      <TextField name="q" type="search" label={say("search")} defaultValue={filter.q} width="medium" />
      <Select name="group" label={say("group")} defaultValue={filter.group}>
        <option value="">{say("allGroups")}</option>
        {groups.map(({ id, name }) => (
          <option key={id} value={id}>
            {name.text}
          </option>
        ))}
        <option value={NO_GROUP}>{say("noGroup")}</option>
      </Select>
      <Select name="health" label={say("health")} defaultValue={filter.health}>
        <option value="">{say("healthAll")}</option>
        <option value="concern">{say("healthConcern")}</option>
      </Select>
    </FilterBar>
  );
}
