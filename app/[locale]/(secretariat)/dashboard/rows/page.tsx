import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { FigureRowsTable } from "@/components/dashboard/figure-rows-table";
import { LocalWords } from "@/components/dashboard/local-words";
import { NotAskedTable } from "@/components/dashboard/not-asked-table";
import { PagesOf } from "@/components/dashboard/pages-of";
import { PageHead } from "@/components/layout/page-head";
import { Reference } from "@/components/ui/source-quote";
import { BackLink } from "@/components/ui/way-back";
import { requireActor } from "@/lib/auth/actor";
import { now } from "@/lib/clock";
import { findFigureRows, ROWS_ON_PAGE } from "@/lib/dashboard/figure-rows";
import { dashboardSchema, figureRowsSchema } from "@/lib/dashboard/schema";
import { formatInstant, formatNumber } from "@/lib/i18n/format";
import { paths, withQuery } from "@/lib/paths";

type RowsProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata({ searchParams }: RowsProps): Promise<Metadata> {
  const [query, say] = await Promise.all([searchParams, getTranslations("dashboard")]);
  const { figure } = figureRowsSchema.parse(query);
  return { title: `${say("title")} – ${say(`figure.${figure}`)}` };
}

/** The rows behind one figure of the dashboard; their count is the figure. */
export default async function FigureRowsPage({ searchParams }: RowsProps) {
  const [actor, query, locale, say, common] = await Promise.all([
    requireActor("secretariat"),
    searchParams,
    getLocale(),
    getTranslations("dashboard"),
    getTranslations("common"),
  ]);
  const found = await findFigureRows(actor, figureRowsSchema.parse(query), locale);
  const { asked, count, within } = found;
  const { figure, unit, page: _page, ...filter } = asked;
  const by = unit === "tasks" ? "commitment" : "";
  const overview = { ...dashboardSchema.parse(filter), commitment: "", parliament: "", by };
  return (
    <>
      <PageHead
        before={<BackLink href={withQuery(paths.dashboard(), overview)}>{say("rows.back")}</BackLink>}
        title={say("rows.title", { figure: say(`figure.${figure}`), n: formatNumber(count, locale) })}
        lead={
          <ul className="flex flex-wrap gap-x-4">
            {within.map(({ key, code, name }) => (
              <li key={key}>
                {code && key !== "parliament" && <Reference>{code}</Reference>} <LocalWords text={name} />
              </li>
            ))}
          </ul>
        }
      />
      <p className="mb-4 text-muted text-sm">{common("asOf", { date: formatInstant(now(), locale) })}</p>
      {figure === "not_asked" ? <NotAskedTable found={found} /> : <FigureRowsTable found={found} />}
      <PagesOf
        page={asked.page}
        size={ROWS_ON_PAGE}
        total={count}
        href={(page) => withQuery(paths.figureRows(), { ...asked, page })}
      />
    </>
  );
}
