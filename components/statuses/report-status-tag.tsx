import { useTranslations } from "next-intl";
import { StatusTag, type Tone } from "@/components/ui/status-tag";

/** How each filing state looks; the keys are those of statuses.report, derived states included. */
const REPORT_TONES = {
  scheduled: "not-asked",
  open: "neutral",
  drafting: "progress",
  in_clearance: "progress",
  submitted: "submitted",
  returned: "returned",
  accepted: "accepted",
  closed: "silent",
  excused: "not-asked",
  due_soon: "returned",
  overdue: "returned",
  late: "submitted",
  extended: "neutral",
  silent: "silent",
  reserved: "reserved",
  not_asked: "not-asked",
  answered: "submitted",
  awaited: "neutral",
} as const satisfies Record<string, Tone>;

/** A filing state, stored or derived. */
export type ReportState = keyof typeof REPORT_TONES;

/** A filing state as a tag. */
export function ReportStatusTag({ state }: { state: ReportState }) {
  const say = useTranslations("statuses.report");
  return <StatusTag tone={REPORT_TONES[state]}>{say(state)}</StatusTag>;
}
