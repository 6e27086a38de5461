import type { Entry } from "@/lib/mail/letter";
import { paths } from "@/lib/paths";
import type { PlannedReminder } from "./plan";

/** A reminder as a line of the digest, with the report's page. */
export function entryOf({ kind, document, dueOn, reportId }: PlannedReminder): Entry {
  return { kind, facts: { document, dueOn }, path: paths.report(reportId) };
}
