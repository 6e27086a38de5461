import type { Dashboard } from "@/lib/dashboard/views";
import { paths, withQuery } from "@/lib/paths";
import { PagesOf } from "./pages-of";

/** Previous and next among the parts of the dashboard. */
export function PartsPages({ dashboard }: { dashboard: Dashboard }) {
  const { asked, partsInAll, partsOnPage } = dashboard;
  return (
    <PagesOf
      page={asked.page}
      size={partsOnPage}
      total={partsInAll}
      href={(page) => withQuery(paths.dashboard(), { ...asked, page })}
    />
  );
}
