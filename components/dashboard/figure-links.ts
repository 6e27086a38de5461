import { ALL_CYCLES, type DashboardAsked, type Dimension, type FigureFilter } from "@/lib/dashboard/schema";
import type { FigureName } from "@/lib/dashboard/views";
import { paths, withQuery } from "@/lib/paths";

/** The address of the rows behind a figure of the dashboard, or behind the figure of one of its parts. */
export function rowsHref(asked: DashboardAsked, figure: FigureName, partId?: string): string {
  const { by, page: _page, ...filter } = asked;
  const part: Partial<FigureFilter> = partId === undefined ? {} : { [by]: partId };
  return withQuery(paths.figureRows(), {
    figure,
    unit: by === "commitment" ? "tasks" : "",
    ...filter,
    ...part,
  });
}

/** The address of the same figures told apart by something else. */
export function tabHref(asked: DashboardAsked, by: Dimension): string {
  const { page: _page, ...rest } = asked;
  const cycle = by === "cycle" ? ALL_CYCLES : rest.cycle;
  return withQuery(paths.dashboard(), { ...rest, cycle, by: by === "document" ? "" : by });
}
