import type { ReactNode } from "react";

/** What a state means to the eye. Silence, reservation and "not asked" are three neutral tones that differ in shape;
 *  "error" is for what was typed, never for a party. */
export type Tone =
  | "accepted"
  | "submitted"
  | "progress"
  | "returned"
  | "neutral"
  | "silent"
  | "reserved"
  | "not-asked"
  | "error";

const COLOURS = {
  accepted: "border-transparent bg-accepted-wash text-accepted",
  submitted: "border-transparent bg-submitted-wash text-submitted",
  progress: "border-transparent bg-progress-wash text-progress",
  returned: "border-transparent bg-returned-wash text-returned",
  neutral: "border-transparent bg-neutral-wash text-neutral",
  silent: "border-control bg-paper text-neutral",
  reserved: "border-control bg-neutral-wash text-neutral",
  "not-asked": "border-control border-dashed bg-paper text-neutral",
  error: "border-transparent bg-error-wash text-error",
} as const satisfies Record<Tone, string>;

/** A word, a colour and a shape: the only way a state is shown. */
export function StatusTag({ tone, children }: { tone: Tone; children: ReactNode }) {
  return (
    <span
      className={`inline-flex items-baseline gap-1.5 rounded-sm border px-2 py-0.5 text-sm font-bold ${COLOURS[tone]}`}
    >
      <ToneShape tone={tone} />
      <span>{children}</span>
    </span>
  );
}

/** The shape of a tone; always beside its word. */
function ToneShape({ tone }: { tone: Tone }) {
  const mirrored = tone === "returned" ? "mirrored" : "";
  return (
    <svg viewBox="0 0 12 12" className={`size-3 shrink-0 self-center ${mirrored}`} aria-hidden="true">
      {SHAPES[tone]}
    </svg>
  );
}

const stroke = { fill: "none", stroke: "currentColor", strokeWidth: 2 } as const;

const SHAPES = {
  accepted: <path d="M1 6.5 4.5 10 11 2.5" {...stroke} />,
  submitted: <circle cx="6" cy="6" r="5" fill="currentColor" />,
  progress: (
    <>
      <circle cx="6" cy="6" r="5" {...stroke} strokeWidth={1.5} />
      <path d="M6 1a5 5 0 0 0 0 10z" fill="currentColor" />
    </>
  ),
  returned: <path d="M5.5 1.5 2 5l3.5 3.5M2 5h6a2.5 2.5 0 0 1 0 5H6" {...stroke} strokeWidth={1.75} />,
  neutral: <rect x="2" y="2" width="8" height="8" fill="currentColor" />,
  silent: <circle cx="6" cy="6" r="4.5" {...stroke} strokeWidth={1.5} />,
  reserved: <path d="M1.5 1.5h9v9h-9zM1.5 10.5l9-9" {...stroke} strokeWidth={1.5} />,
  "not-asked": <path d="M1.5 6h9" {...stroke} />,
  error: <path d="M6 1 11.5 11H.5z" fill="currentColor" />,
} as const satisfies Record<Tone, ReactNode>;
