"use client";

import { createContext, useContext, useSyncExternalStore } from "react";
import type { DiffWords } from "@/components/ui/text-diff";
import type { FailureCause, FieldSaver, SavingField, SavingState } from "@/lib/reports/field-saver";

/** Sentences of the saving, in the page's language; `{at}`, `{name}` and `{names}` stand for what the browser knows. */
export type SavingWords = {
  saved: string;
  unsaved: string;
  others: string;
  failed: Record<"title" | Exclude<FailureCause, "refused">, string>;
  actions: Record<"retry" | "copy" | "copied" | "download" | "signIn", string>;
  late: Record<"title" | "lead", string>;
  conflict: Record<"titleBy" | "title" | "explain" | "keepTheirs" | "keepMine" | "editBoth", string>;
  signIn: Record<"title" | "lead" | "email" | "password" | "submit" | "cancel" | "notSent", string>;
  diff: DiffWords;
};

type Saving = { saver: FieldSaver; words: SavingWords; locale: string };

/** The saver of the draft around a field, with the words and the language of the page. */
export const SavingContext = createContext<Saving | null>(null);

/** The saving of the draft around this component; there must be one. */
export function useSaving(): Saving {
  const saving = useContext(SavingContext);
  if (!saving) throw new Error("This is for use inside DraftSaving alone");
  return saving;
}

/** How the saving stands, drawn anew at each change. */
export function useSavingState(): SavingState {
  const { saver } = useSaving();
  return useSyncExternalStore(saver.subscribe, saver.state, saver.state);
}

/** One field of the draft as the server answered it last; undefined while nothing was typed in it. */
export function useSavingField(name: string): SavingField | undefined {
  const { saver } = useSaving();
  const field = () => saver.field(name);
  return useSyncExternalStore(saver.subscribe, field, field);
}

/** A sentence with what the browser knows put in. */
export function filled(sentence: string, values: Record<string, string>): string {
  return Object.entries(values).reduce((text, [name, value]) => text.replace(`{${name}}`, value), sentence);
}

/** The time of day of an instant where its reader is: "14:32". */
export function timeOfDay(isoInstant: string, locale: string): string {
  const style = { hour: "2-digit", minute: "2-digit", hourCycle: "h23" } as const;
  return new Intl.DateTimeFormat(`${locale}-u-nu-latn`, style).format(new Date(isoInstant));
}
