import type { ReactNode } from "react";
import { Link } from "./link";

/** A number that says what it counts and opens the rows behind it. `value`, `of` and `asOf` are formatted. */
export type FigureProps = {
  value: string;
  label: string;
  /** The denominator in words: "of 24 on record". */
  of?: string;
  asOf?: string;
  href?: string;
};

/** One figure; put several in a FigureRow. */
export function Figure({ value, label, of, asOf, href }: FigureProps) {
  return (
    <div className="flex flex-col border-ink border-t-2 pt-2">
      <dt className="order-2 leading-tight">{href ? <Link href={href}>{label}</Link> : label}</dt>
      <dd className="order-1 font-bold text-2xl leading-tight">{value}</dd>
      {of && <dd className="order-3 mt-1 text-muted text-sm">{of}</dd>}
      {asOf && <dd className="order-4 text-muted text-sm">{asOf}</dd>}
    </div>
  );
}

/** Figures side by side: two in a row on a telephone, as many as fit on a desk. */
export function FigureRow({ children }: { children: ReactNode }) {
  return <dl className="grid grid-cols-2 gap-x-6 gap-y-6 sm:grid-cols-3 lg:grid-cols-6">{children}</dl>;
}
