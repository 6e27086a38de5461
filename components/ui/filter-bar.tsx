import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { inLocale } from "@/lib/paths";
import { Button } from "./button";
import { Link } from "./link";

type FilterBarProps = {
  /** The path of the list, without query: choosing filters goes there. */
  path: string;
  /** Native controls with the names of the query. */
  children: ReactNode;
  /** Whether any filter is on; then it can be cleared. */
  isOn: boolean;
};

/** Filters as a row above a list. A plain GET form, so that every choice has an address to copy and to go back to. */
export function FilterBar({ path, children, isOn }: FilterBarProps) {
  const locale = useLocale();
  const say = useTranslations("common");
  return (
    <form
      action={inLocale(locale, path)}
      className="not-printed flex flex-col gap-4 rounded-sm bg-wash p-4 sm:flex-row sm:flex-wrap sm:items-end"
    >
      {children}
      <Button look="secondary">{say("filter")}</Button>
      {isOn && (
        <Link href={path} className="link inline-flex min-h-11 items-center">
          {say("clearFilters")}
        </Link>
      )}
    </form>
  );
}
