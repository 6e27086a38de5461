import { paths, withQuery } from "@/lib/paths";

/** Where a stored measure leads: back to itself for more links, to the report that it was told from, or to the list. */
export function pathAfterMeasure(stored: {
  measureId: string;
  reportId: string | null;
  next: "done" | "more_links";
  version: number;
}): string {
  const { measureId, reportId, next, version } = stored;
  if (next === "more_links") {
    const query = new URLSearchParams({ saved: String(version), ...(reportId && { report: reportId }) });
    return `${paths.measure(measureId)}?${query}#links`;
  }
  return reportId ? `${paths.report(reportId)}#measures` : paths.measures();
}

/** Where a changed file leads: back to the files of its measure. */
export function pathAfterFile({
  measureId,
  reportId,
}: {
  measureId: string;
  reportId: string | null;
}): string {
  return `${withQuery(paths.measure(measureId), { report: reportId, file: "changed" })}#files`;
}
