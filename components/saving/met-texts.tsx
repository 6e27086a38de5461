"use client";

import { useFormContext } from "react-hook-form";
import { Button, ButtonRow } from "@/components/ui/button";
import { fieldId } from "@/components/ui/field";
import { DiffText } from "@/components/ui/text-diff";
import { filled, timeOfDay, useSaving, useSavingField } from "./saver";

/** Shows that a colleague changed this field while somebody typed in it: both texts and what differs, and the three
 *  ways on. Whatever is chosen, the other text stays in the history. */
export function MetTexts({ name }: { name: string }) {
  const { saver, words, locale } = useSaving();
  const { setValue } = useFormContext();
  const theirs = useSavingField(name)?.theirs;
  if (!theirs) return null;
  const put = (text: string | null) => {
    if (text === null) return;
    setValue(name, text);
    document.getElementById(fieldId(name))?.focus();
  };
  const { conflict } = words;
  const choices = choicesOf(name);
  const at = timeOfDay(theirs.at, locale);
  return (
    <div role="alert" className="border-returned border-s-4 bg-returned-wash p-4 text-base">
      <p className="font-bold">
        {theirs.name ? filled(conflict.titleBy, { name: theirs.name, at }) : filled(conflict.title, { at })}
      </p>
      <p className="mt-1 max-w-text">{conflict.explain}</p>
      <div className="my-3 bg-paper p-3">
        <DiffText
          words={words.diff}
          parts={
            choices
              ? [
                  { kind: "removed", text: choices(theirs.value) },
                  { kind: "added", text: choices(saver.value(name)) },
                ]
              : theirs.diff
          }
        />
      </div>
      <ButtonRow>
        <Button type="button" look="secondary" onClick={() => put(saver.keepTheirs(name))}>
          {conflict.keepTheirs}
        </Button>
        <Button type="button" look="secondary" onClick={() => saver.keepMine(name)}>
          {conflict.keepMine}
        </Button>
        {!choices && (
          <Button type="button" look="secondary" onClick={() => put(saver.editBoth(name))}>
            {conflict.editBoth}
          </Button>
        )}
      </ButtonRow>
    </div>
  );
}

/** How the page names the values of a choice; null for a text, whose value is what people read. */
function choicesOf(name: string): ((value: string) => string) | null {
  const controls = Array.from(document.getElementsByName(name));
  if (controls.some((control) => control instanceof HTMLTextAreaElement)) return null;
  const named = controls.flatMap((control) => {
    if (control instanceof HTMLSelectElement)
      return Array.from(control.options, ({ value, text }) => ({ value, text }));
    if (!(control instanceof HTMLInputElement)) return [];
    return [{ value: control.value, text: control.labels?.[0]?.textContent ?? "" }];
  });
  return (sought) => named.find(({ value }) => value === sought)?.text ?? "–";
}
