"use client";

import { usePathname } from "next/navigation";

/** The places of the main navigation; `href` with its language. The one that holds the page is marked. */
export function PlaceLinks({ label, places }: { label: string; places: { href: string; name: string }[] }) {
  const pathname = usePathname();
  return (
    <nav aria-label={label} className="not-printed">
      <ul className="-mb-px flex flex-wrap gap-x-6">
        {places.map(({ href, name }) => {
          const isHere = pathname === href || pathname.startsWith(`${href}/`);
          return (
            <li key={href}>
              <a
                href={href}
                aria-current={pathname === href ? "page" : isHere ? "true" : undefined}
                className={`inline-flex min-h-11 items-center ${isHere ? "border-accent border-b-4 pt-1 font-bold" : "text-accent underline-offset-4 hover:underline"}`}
              >
                {name}
              </a>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
