"use client";

import { type ReactNode, type SyntheticEvent, useEffect, useRef, useState } from "react";
import { BeforeSending } from "@/components/forms/before-sending";
import { BASE_PREFIX } from "@/lib/reports/field-names";
import { type FieldSaver, fieldSaver } from "@/lib/reports/field-saver";
import { SavingContext, type SavingWords } from "./saver";
import { newRequestKey, sendField } from "./send-field";
import { SignInAgain } from "./sign-in-again";

type DraftSavingProps = { reportId: string; locale: string; words: SavingWords; children: ReactNode };

/** Saves the draft inside it while somebody types, and keeps what could not be saved. What was typed is in memory
 *  alone: it is confidential, and the machine may be shared. Without a script the form's own button saves. */
export function DraftSaving({ reportId, locale, words, children }: DraftSavingProps) {
  const [saver] = useState(() =>
    fieldSaver({
      send: (request) => sendField({ reportId, reader: locale }, request),
      newKey: newRequestKey,
    }),
  );
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    tellTypedEarlier(saver, box.current);
    return keepingUp(saver);
  }, [saver]);

  return (
    <SavingContext value={{ saver, words, locale }}>
      <BeforeSending value={saver.flush}>
        <div ref={box} className="contents" onInput={(event: SyntheticEvent) => tell(saver, event.target)}>
          {children}
        </div>
      </BeforeSending>
      <SignInAgain />
    </SavingContext>
  );
}

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

function isControl(target: unknown): target is Control {
  return (
    target instanceof HTMLInputElement ||
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement
  );
}

/** Tells the saver what a field of the draft now holds; other controls of the form are none of its business. */
function tell(saver: FieldSaver, target: unknown): void {
  if (!isControl(target)) return;
  const mark = target.form?.elements.namedItem(BASE_PREFIX + target.name);
  if (mark instanceof HTMLInputElement) saver.typed(target.name, target.value, mark.value);
}

/** What was typed before the script was there is a change like any other. */
function tellTypedEarlier(saver: FieldSaver, box: HTMLElement | null): void {
  for (const control of box?.querySelectorAll("textarea, select, input[type=radio]") ?? []) {
    if (isChanged(control)) tell(saver, control);
  }
}

function isChanged(control: Element): boolean {
  if (control instanceof HTMLTextAreaElement) return control.value !== control.defaultValue;
  if (control instanceof HTMLInputElement) return control.checked && !control.defaultChecked;
  if (!(control instanceof HTMLSelectElement)) return false;
  return Array.from(control.selectedOptions).some(({ defaultSelected }) => !defaultSelected);
}

/** Saves at once when the page is left or hidden, asks before something unsaved is lost, and tries again when the
 *  line is back. Answers how to stop. */
function keepingUp(saver: FieldSaver): () => void {
  const ending = new AbortController();
  const { signal } = ending;
  const hide = () => document.visibilityState === "hidden" && void saver.flush();
  const ask = (event: BeforeUnloadEvent) => {
    if (saver.state().unsaved.length === 0) return;
    void saver.flush();
    event.preventDefault();
  };
  const reconnect = () => {
    if (saver.state().failure?.cause === "connection") void saver.retry();
  };
  document.addEventListener("visibilitychange", hide, { signal });
  window.addEventListener("beforeunload", ask, { signal });
  window.addEventListener("online", reconnect, { signal });
  return () => ending.abort();
}
