import type { ReactNode } from "react";
import { Link } from "./link";

/** One way to see the list; `count` is formatted. */
export type FilterTab = { href: string; label: ReactNode; count?: string; isCurrent: boolean };

/** The same list by different filters; links, because each has an address of its own. */
export function FilterTabs({ label, tabs }: { label: string; tabs: readonly FilterTab[] }) {
  return (
    <nav aria-label={label} className="not-printed border-line border-b">
      <ul className="-mb-px flex flex-wrap gap-x-6">
        {tabs.map(({ href, label: name, count, isCurrent }) => (
          <li key={href}>
            <Link
              href={href}
              {...(isCurrent && { "aria-current": "page" })}
              className={`inline-flex min-h-11 items-center gap-2 ${isCurrent ? "border-accent border-b-4 font-bold" : "link"}`}
            >
              <span>{name}</span>
              {count && <span className="text-muted text-sm">{count}</span>}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
