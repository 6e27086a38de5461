"use client";

import { type FocusEvent, type MouseEvent, type ReactNode, useEffect, useRef } from "react";
import { SideBySide } from "@/components/layout/page-head";

/** Source and reading beside each other: pointing at one, or going into it with the keyboard, marks the other; a
 *  click or the focus also brings it into view. Without a script the links between the two do that. */
export function LinkedPanes({ source, reading }: { source: ReactNode; reading: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const goToEntry = () => {
      const entry = document.getElementById(decodeURIComponent(window.location.hash.slice(1)));
      if (entry && box.current?.contains(entry)) light(box.current, entry, true);
    };
    goToEntry();
    window.addEventListener("hashchange", goToEntry);
    return () => window.removeEventListener("hashchange", goToEntry);
  }, []);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: nothing here is a control; the links inside are
    // biome-ignore lint/a11y/useKeyWithClickEvents: the focus does for the keyboard what a click does
    <div
      ref={box}
      onMouseOver={(event) => pointAt(event, false)}
      onMouseLeave={(event) => darken(event.currentTarget)}
      onClick={(event) => pointAt(event, true)}
      onFocus={(event) => pointAt(event, true)}
    >
      <SideBySide start={source} end={reading} />
    </div>
  );
}

function pointAt(event: MouseEvent<HTMLElement> | FocusEvent<HTMLElement>, bringsIntoView: boolean) {
  const pointed = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-keys]") : null;
  if (pointed) light(event.currentTarget, pointed, bringsIntoView);
  else darken(event.currentTarget);
}

function light(panes: HTMLElement, pointed: HTMLElement, bringsIntoView: boolean) {
  darken(panes);
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
