"use client";

import type { KeyboardEvent, ReactNode } from "react";

/** What each key does in a row: go to another row, or open the review at a part of it. */
const KEYS: Record<string, { row: 1 | -1 } | { part: string }> = {
  j: { row: 1 },
  k: { row: -1 },
  a: { part: "#accept" },
  r: { part: "#return" },
};

/** Single keys inside the queue: J and K go from row to row, A and R open the review at its decision; Enter opens it,
 *  as it does with every link. They work with the focus in the list alone, so that nothing happens to whoever types or
 *  speaks elsewhere (WCAG 2.1.4), and all of it can be done by links as well. */
export function QueueKeys({ isOn, children }: { isOn: boolean; children: ReactNode }) {
  function press(event: KeyboardEvent<HTMLElement>) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const key = KEYS[latinKey(event)];
    const row = event.target instanceof Element ? event.target.closest("tr") : null;
    const link = row && linkIn(row);
    if (!key || !link) return;
    event.preventDefault();
    if ("part" in key) {
      window.location.assign(`${link.href}${key.part}`);
      return;
    }
    const next = key.row === 1 ? row.nextElementSibling : row.previousElementSibling;
    if (next) linkIn(next)?.focus();
  }
  return <div {...(isOn && { onKeyDown: press })}>{children}</div>;
}

/** The letter of the key; on a keyboard of another script the one in its place. */
function latinKey({ key, code }: KeyboardEvent): string {
  return (/^[a-z]$/i.test(key) ? key : code.replace(/^Key/, "")).toLowerCase();
}

/** The link by which a row is opened: the first one in it. */
function linkIn(row: Element): HTMLAnchorElement | null {
  return row.querySelector<HTMLAnchorElement>("a[href]");
}
