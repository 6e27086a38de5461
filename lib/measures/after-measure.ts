import { paths } from "@/lib/paths";

/** Where a stored measure leads: back to itself for more links, to the report that it was told from, or to the list. */
export function pathAfterMeasure(stored: {
  measureId: string;
  reportId: string | null;
  next: "done" | "more_links";
}): string {
  const { measureId, reportId, next } = stored;
  if (next === "more_links") {
    return `${paths.measure(measureId)}${reportId ? `?report=${reportId}` : ""}#links`;
  }
  return reportId ? `${paths.report(reportId)}#measures` : paths.measures();
}
