import type { ComponentProps, ReactNode } from "react";
import { Link } from "./link";

/** Primary: the one act of the page. Secondary: another act. Quiet: looks like a link. */
export type ButtonLook = "primary" | "secondary" | "quiet";

const BASE =
  "inline-flex min-h-11 items-center justify-center gap-2 rounded-sm py-2 text-center leading-tight cursor-pointer aria-disabled:cursor-progress aria-disabled:opacity-60";
const LOOKS = {
  primary: "border border-accent bg-accent px-4 font-bold text-paper hover:bg-accent-deep",
  secondary: "border border-control bg-paper px-4 font-bold text-ink hover:bg-wash hover:border-ink",
  quiet: "link",
} as const satisfies Record<ButtonLook, string>;

/** A button; submits its form unless `type` says otherwise. */
export function Button({ look = "primary", ...rest }: ComponentProps<"button"> & { look?: ButtonLook }) {
  return <button type="submit" {...rest} className={`${BASE} ${LOOKS[look]}`} />;
}

/** A link that looks like a button, for going somewhere as the next thing to do. */
export function ButtonLink(props: { href: string; look?: ButtonLook; children: ReactNode }) {
  const { href, look = "primary", children } = props;
  return (
    <Link href={href} className={`${BASE} ${LOOKS[look]} ${look === "quiet" ? "" : "no-underline"}`}>
      {children}
    </Link>
  );
}

/** Buttons side by side with even space; the first is the main act. */
export function ButtonRow({ children }: { children: ReactNode }) {
  return <div className="not-printed flex flex-wrap items-center gap-x-4 gap-y-3">{children}</div>;
}
