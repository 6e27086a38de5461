import { useTranslations } from "next-intl";
import { StatusTag, type Tone } from "@/components/ui/status-tag";
import type { Lifecycle } from "@/lib/domain/statuses";

const LIFECYCLE_TONES = {
  proposed: "neutral",
  confirmed: "progress",
  active: "submitted",
  discharged: "accepted",
  elapsed: "silent",
  superseded: "silent",
  withdrawn: "not-asked",
} as const satisfies Record<Lifecycle, Tone>;

/** Where a commitment is in its life, as a tag. */
export function LifecycleTag({ lifecycle }: { lifecycle: Lifecycle }) {
  const say = useTranslations("statuses.lifecycle");
  return <StatusTag tone={LIFECYCLE_TONES[lifecycle]}>{say(lifecycle)}</StatusTag>;
}
