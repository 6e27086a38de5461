import { useLocale } from "next-intl";
import { type ReactNode, useId } from "react";
import { barSegments } from "@/lib/charts/stacked-bar";
import { directionOf } from "@/lib/domain/locale";
import { BarFill, BarPatterns } from "./bar-patterns";
import type { Tone } from "./status-tag";

/** One part of every bar, in the order in which the parts are drawn. */
export type BarPart<Key extends string> = { key: Key; label: string; tone: Tone };

/** One bar: its name, its values and one sentence that says them all. */
type Bar<Key extends string> = {
  key: string;
  label: ReactNode;
  values: Record<Key, number>;
  /** "12 accepted, 3 submitted, 9 without answer, of 24": what somebody hears instead of seeing. */
  description: string;
};

type BarChartProps<Key extends string> = {
  title: string;
  parts: readonly BarPart<Key>[];
  bars: readonly Bar<Key>[];
  /** Formats the number inside a part. */
  format: (value: number) => string;
  /** "parts": each bar is full width and shows shares. "largest": bars share one scale and show amounts. */
  scale?: "parts" | "largest";
  /** The data under the chart, as a table, with its date. */
  children: ReactNode;
};

/** Stacked bars drawn on the server: patterns beside colours, numbers in the bars, mirrored in Arabic, and the same
 *  figures as a table beneath. */
export function BarChart<Key extends string>(props: BarChartProps<Key>) {
  const { title, parts, bars, format, scale = "parts", children } = props;
  const scope = useId();
  const sums = bars.map(({ values }) => parts.reduce((sum, { key }) => sum + values[key], 0));
  const largest = Math.max(0, ...sums);
  return (
    <figure>
      <figcaption className="mb-3 font-bold">{title}</figcaption>
      <BarPatterns scope={scope} />
      <Legend scope={scope} parts={parts} />
      <ul className="mt-4 mb-6 flex flex-col gap-4">
        {bars.map((bar, index) => (
          <li key={bar.key} className="grid gap-x-6 gap-y-1 sm:grid-cols-[16rem_1fr] sm:items-center">
            <div className="leading-tight">{bar.label}</div>
            <BarDrawing
              scope={scope}
              parts={parts}
              bar={bar}
              whole={scale === "parts" ? (sums[index] ?? 0) : largest}
              format={format}
            />
          </li>
        ))}
      </ul>
      {children}
    </figure>
  );
}

function BarDrawing<Key extends string>(props: {
  scope: string;
  parts: readonly BarPart<Key>[];
  bar: Bar<Key>;
  whole: number;
  format: (value: number) => string;
}) {
  const { scope, parts, bar, whole, format } = props;
  const direction = directionOf(useLocale());
  const id = useId();
  const values = parts.map(({ key, tone }) => ({ key: tone, value: bar.values[key] }));
  return (
    <svg role="img" aria-labelledby={id} width="100%" height="32" className="keeps-colour overflow-visible">
      <title id={id}>{bar.description}</title>
      {barSegments(values, { whole, direction }).map((segment) => (
        <g key={segment.key}>
          <BarFill
            scope={scope}
            tone={segment.key}
            x={`${segment.x}%`}
            width={`${segment.width}%`}
            height={32}
          />
          {segment.labelled && (
            <text x={`${segment.middle}%`} y="21" textAnchor="middle" direction="ltr" className={LABEL}>
              {format(segment.value)}
            </text>
          )}
        </g>
      ))}
    </svg>
  );
}

// A paper edge around the number keeps it readable on every pattern.
const LABEL = "fill-ink stroke-paper stroke-[5px] text-sm font-bold [paint-order:stroke]";

function Legend<Key extends string>({ scope, parts }: { scope: string; parts: readonly BarPart<Key>[] }) {
  return (
    <ul className="flex flex-wrap gap-x-5 gap-y-1 text-sm">
      {parts.map(({ key, label, tone }) => (
        <li key={key} className="flex items-center gap-2">
          <svg width="20" height="14" aria-hidden="true" className="keeps-colour">
            <BarFill scope={scope} tone={tone} x="0" width="100%" height={14} />
          </svg>
          {label}
        </li>
      ))}
    </ul>
  );
}
