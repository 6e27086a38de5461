import { paths } from "@/lib/paths";

/** Where a save leads: on to the part that the person asked for, or back to the form where some of what they typed was
 *  kept aside. Times are milliseconds. */
export function pathAfterSave(saved: {
  reportId: string;
  next: string;
  keptAside: string[];
  savedAt: Date;
}): string {
  const { reportId, next, keptAside } = saved;
  if (keptAside.length > 0) return `${paths.report(reportId)}?kept=${keptAside.join(",")}#kept`;
  const at = saved.savedAt.getTime();
  const [step, taskId] = next.split(":");
  if (step === "check") return paths.reportCheck(reportId);
  if (step === "later") return `${paths.tasks()}?saved=${at}`;
  if (step === "measure") return `${paths.newMeasure(reportId)}${taskId ? `?task=${taskId}` : ""}`;
  return `${paths.report(reportId)}?saved=${at}`;
}
