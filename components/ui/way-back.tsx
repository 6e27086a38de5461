import type { ReactNode } from "react";
import { Link } from "./link";
import { Arrow } from "./pagination";

/** The way back to the page above, before the h1. */
export function BackLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <nav className="not-printed mb-4 text-base">
      <Link href={href}>
        <Arrow back /> {children}
      </Link>
    </nav>
  );
}
