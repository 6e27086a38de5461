import type { ReactNode } from "react";
import type { Tone } from "./status-tag";

/** How each tone is filled: solid, diagonals, dots, cross or outline, so that a grey print still tells them apart. */
const FILLS = {
  accepted: { className: "text-accepted", pattern: null },
  submitted: { className: "text-submitted", pattern: <path d="M-2 8 8-2M2 12 12 2" /> },
  progress: { className: "text-progress", pattern: <circle cx="4" cy="4" r="1.4" fill="currentColor" /> },
  returned: { className: "text-returned", pattern: <path d="M0 0 8 8M8 0 0 8" /> },
  neutral: { className: "text-neutral", pattern: <path d="M0 4h8" /> },
  silent: { className: "text-neutral", pattern: "outline" },
  reserved: { className: "text-neutral", pattern: <path d="M4 0v8" /> },
  "not-asked": { className: "text-control", pattern: "outline" },
  error: { className: "text-error", pattern: <path d="M0 0 8 8" /> },
} as const satisfies Record<Tone, { className: string; pattern: ReactNode }>;

const TONES = Object.keys(FILLS).filter((key): key is Tone => key in FILLS);

/** The patterns of one chart; `scope` keeps two charts on a page apart. Put it before the first BarFill. */
export function BarPatterns({ scope }: { scope: string }) {
  return (
    <svg width="0" height="0" className="absolute" aria-hidden="true">
      <defs>
        {TONES.map((tone) => (
          <pattern key={tone} id={`${scope}-${tone}`} width="8" height="8" patternUnits="userSpaceOnUse">
            <g className={FILLS[tone].className} fill="none" stroke="currentColor" strokeWidth="1.6">
              <rect width="8" height="8" stroke="none" className="fill-paper" />
              {FILLS[tone].pattern === "outline" ? null : FILLS[tone].pattern}
            </g>
          </pattern>
        ))}
      </defs>
    </svg>
  );
}

/** A rectangle filled as its tone is. */
export function BarFill(props: { scope: string; tone: Tone; x: string; width: string; height: number }) {
  const { scope, tone, x, width, height } = props;
  const { className, pattern } = FILLS[tone];
  return (
    <rect
      x={x}
      y="1"
      width={width}
      height={height - 2}
      fill={pattern === null ? "currentColor" : `url(#${scope}-${tone})`}
      stroke="currentColor"
      strokeWidth="1.5"
      strokeDasharray={tone === "not-asked" ? "3 3" : undefined}
      className={className}
    />
  );
}
