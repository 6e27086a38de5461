import { useLocale, useTranslations } from "next-intl";
import { Pagination } from "@/components/ui/pagination";
import { formatNumber } from "@/lib/i18n/format";

type PagesOfProps = {
  page: number;
  size: number;
  total: number;
  /** The address of another page of the same list. */
  href: (page: number) => string;
};

/** Previous and next of a list of which `total` rows stand on pages of `size`. */
export function PagesOf({ page, size, total, href }: PagesOfProps) {
  const say = useTranslations("common.pages");
  const locale = useLocale();
  const from = (page - 1) * size + 1;
  const to = Math.min(page * size, total);
  const number = (value: number) => formatNumber(value, locale);
  return (
    <Pagination
      position={say("position", {
        from: number(Math.min(from, total)),
        to: number(to),
        total: number(total),
      })}
      previousHref={page > 1 ? href(page - 1) : null}
      nextHref={to < total ? href(page + 1) : null}
    />
  );
}
