import { useTranslations } from "next-intl";
import { StatusTag, type Tone } from "@/components/ui/status-tag";
import type { LetterListed } from "@/lib/letters/views";

const TONES = { waiting: "neutral", sent: "accepted", given_up: "returned" } as const satisfies Record<
  LetterListed["state"],
  Tone
>;

/** What became of a letter, and why it waits or was given up. */
export function LetterState({ letter }: { letter: Pick<LetterListed, "state" | "outcome"> }) {
  const say = useTranslations("letters");
  const { state, outcome } = letter;
  return (
    <>
      <StatusTag tone={TONES[state]}>{say(`state.${state}`)}</StatusTag>
      {state !== "sent" && outcome && (
        <span className="block text-base text-muted">{say(`outcome.${outcome}`)}</span>
      )}
    </>
  );
}
