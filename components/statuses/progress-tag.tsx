import { useTranslations } from "next-intl";
import { StatusTag, type Tone } from "@/components/ui/status-tag";
import type { Progress } from "@/lib/domain/statuses";

/** How declared progress looks. Nothing is red: a parliament's answer is never an error. */
const PROGRESS_TONES = {
  no_information: "silent",
  not_started: "neutral",
  planned: "returned",
  in_progress: "progress",
  partly_implemented: "submitted",
  implemented: "accepted",
  not_pursued: "not-asked",
} as const satisfies Record<Progress, Tone>;

/** The progress that a parliament declared on one task, as a tag. */
export function ProgressTag({ progress }: { progress: Progress }) {
  const say = useTranslations("statuses.progress");
  return <StatusTag tone={PROGRESS_TONES[progress]}>{say(progress)}</StatusTag>;
}
