import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { FilterBar } from "@/components/ui/filter-bar";
import { TextField } from "@/components/ui/text-field";

/** Searches the measures of a parliament by their words; `children` are further fields of the address. */
export function MeasureSearch(props: { path: string; query: string; children?: ReactNode }) {
  const say = useTranslations("measures.reuse");
  return (
    <search>
      <FilterBar path={props.path} isOn={props.query !== ""}>
        {props.children}
        <TextField type="search" name="q" label={say("search")} defaultValue={props.query} width="medium" />
      </FilterBar>
    </search>
  );
}
