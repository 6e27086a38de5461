"use client";

import type { FocusEvent, MouseEvent, ReactNode } from "react";

/** Source and reading beside each other: pointing at one, or going into it with the keyboard, marks the other; a
 *  click or the focus also brings it into view. Without a script the links between the two do that. */
export function LinkedPanes({ source, reading }: { source: ReactNode; reading: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: nothing here is a control; the links inside are
    <div
      className="grid gap-8 lg:grid-cols-2"
      onMouseOver={(event) => light(event, false)}
      onMouseLeave={(event) => darken(event.currentTarget)}
      onClick={(event) => light(event, true)}
      onKeyDown={undefined}
      onFocus={(event) => light(event, true)}
    >
      <div className="min-w-0">{source}</div>
      <div className="min-w-0">{reading}</div>
    </div>
  );
}

function light(event: MouseEvent<HTMLElement> | FocusEvent<HTMLElement>, bringsIntoView: boolean) {
  const panes = event.currentTarget;
  const pointed = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-keys]") : null;
  darken(panes);
  if (!pointed) return;
  const keys = (pointed.dataset.keys ?? "").split(" ");
  const isSource = pointed.dataset.start !== undefined;
  const others: HTMLElement[] = [];
  for (const element of panes.querySelectorAll<HTMLElement>("[data-keys]")) {
    const shares = (element.dataset.keys ?? "").split(" ").some((key) => keys.includes(key));
    if (!shares) continue;
    element.dataset.lit = "";
    if ((element.dataset.start !== undefined) !== isSource) others.push(element);
  }
  if (bringsIntoView) bringIntoView(others[0]);
}

function darken(panes: HTMLElement) {
  for (const element of panes.querySelectorAll<HTMLElement>("[data-lit]")) delete element.dataset.lit;
}

/** Only where the other pane scrolls beside this one; below each other, moving the page would lose one's place. */
function bringIntoView(element: HTMLElement | undefined) {
  if (!element || !window.matchMedia("(width >= 64rem)").matches) return;
  element.scrollIntoView({ block: "nearest" });
}
