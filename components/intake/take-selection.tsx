"use client";

import { Button } from "@/components/ui/button";
import { fieldId } from "@/components/ui/field";

/** Puts the place of the passage selected in the source into the boxes `start` and `end` of a language. */
export function TakeSelection({ locale, children }: { locale: string; children: string }) {
  return (
    <Button type="button" look="secondary" onClick={() => take(locale)}>
      {children}
    </Button>
  );
}

function take(locale: string) {
  const selected = window.getSelection();
  if (!selected || selected.rangeCount === 0 || selected.isCollapsed) return;
  const range = selected.getRangeAt(0);
  const start = offsetOf(range.startContainer, range.startOffset);
  const end = offsetOf(range.endContainer, range.endOffset);
  if (start === null || end === null) return;
  write(`start.${locale}`, start);
  write(`end.${locale}`, end);
}

/** The place in the raw text of a place in the page; null outside the source. */
function offsetOf(node: Node, offset: number): number | null {
  const element = node instanceof Element ? node : node.parentElement;
  const start = element?.closest<HTMLElement>("[data-start]")?.dataset.start;
  return start === undefined ? null : Number(start) + offset;
}

function write(name: string, value: number) {
  const box = document.getElementById(fieldId(name));
  if (box instanceof HTMLInputElement) box.value = String(value);
}
