import { useTranslations } from "next-intl";
import { FilterBar } from "@/components/ui/filter-bar";
import { Select } from "@/components/ui/text-field";
import { ALL_CYCLES, NO_GROUP } from "@/lib/dashboard/schema";
import type { Dashboard } from "@/lib/dashboard/views";
import { paths } from "@/lib/paths";

/** The filters of the dashboard; they stand in its address. */
export function DashboardFilters({ dashboard }: { dashboard: Dashboard }) {
  const say = useTranslations("dashboard.filter");
  const { asked, choices } = dashboard;
  return (
    <FilterBar path={paths.dashboard()} isOn={Boolean(asked.document || asked.group)}>
      {asked.by !== "document" && <input type="hidden" name="by" value={asked.by} />}
      {asked.parliament && <input type="hidden" name="parliament" value={asked.parliament} />}
      {asked.commitment && <input type="hidden" name="commitment" value={asked.commitment} />}
      <Select name="cycle" label={say("cycle")} defaultValue={asked.cycle}>
        {choices.cycles.map(({ id, name }) => (
          <option key={id} value={id}>
            {name.text}
          </option>
        ))}
        <option value={ALL_CYCLES}>{say("allCycles")}</option>
      </Select>
      <Select name="document" label={say("document")} defaultValue={asked.document}>
        <option value="">{say("allDocuments")}</option>
        {choices.documents.map(({ id, code }) => (
          <option key={id} value={id}>
            {code}
          </option>
        ))}
      </Select>
      <Select name="group" label={say("group")} defaultValue={asked.group}>
        <option value="">{say("allGroups")}</option>
        {choices.groups.map(({ id, name }) => (
          <option key={id} value={id}>
            {name.text}
          </option>
        ))}
        <option value={NO_GROUP}>{say("noGroup")}</option>
      </Select>
    </FilterBar>
  );
}
