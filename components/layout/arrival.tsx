"use client";

import { usePathname } from "next/navigation";
import { useEffect, useRef } from "react";

/** When an action leads to another page without a full load, the focus goes to its h1, as a full load would start
 *  afresh. Draws nothing. */
export function Arrival() {
  const pathname = usePathname();
  const last = useRef(pathname);
  useEffect(() => {
    if (last.current === pathname) return;
    last.current = pathname;
    const heading = document.querySelector<HTMLElement>("main h1");
    heading?.setAttribute("tabindex", "-1");
    heading?.focus();
  }, [pathname]);
  return null;
}
