"use client";

import { useState } from "react";
import { Button, ButtonRow } from "@/components/ui/button";
import { fieldId } from "@/components/ui/field";
import { filled, timeOfDay, useSaving, useSavingState } from "./saver";

/** Whether what was typed is saved: a quiet line while it is, a loud one from the first failure on. */
export function SavedLine() {
  const { words, locale } = useSaving();
  const { phase, savedAt, isLate, others } = useSavingState();
  const isWaiting = phase === "typing" || phase === "sending";
  return (
    <>
      <div role="alert">
        {phase === "failed" && <Failure />}
        {isLate && (
          <div className="mb-4 border-returned border-s-4 bg-returned-wash p-4 text-base">
            <p className="font-bold">{words.late.title}</p>
            <p>{words.late.lead}</p>
          </div>
        )}
      </div>
      <p className="min-h-6 text-base text-muted">
        <span role="status">
          {savedAt && phase !== "failed" && filled(words.saved, { at: timeOfDay(savedAt, locale) })}
        </span>
        {isWaiting && <span aria-hidden="true"> {words.unsaved}</span>}
        {others.length > 0 && (
          <span className="ms-4">
            {filled(words.others, { names: others.map(({ name }) => name).join(", ") })}
          </span>
        )}
      </p>
    </>
  );
}

function Failure() {
  const { saver, words } = useSaving();
  const { failure } = useSavingState();
  const [isCopied, setCopied] = useState(false);
  if (!failure) return null;
  const { cause, sentence } = failure;
  const copy = () =>
    navigator.clipboard.writeText(textOf(saver.unsavedTexts())).then(
      () => setCopied(true),
      () => download(textOf(saver.unsavedTexts())),
    );
  return (
    <div data-failed="" className="mb-4 border-error border-s-4 bg-error-wash p-4 text-base">
      <p className="font-bold text-error">{words.failed.title}</p>
      <p className="mb-2 max-w-text">{cause === "refused" ? sentence : words.failed[cause]}</p>
      <ButtonRow>
        <Button type="button" look="secondary" onClick={() => void saver.retry()}>
          {cause === "signed_out" ? words.actions.signIn : words.actions.retry}
        </Button>
        <Button type="button" look="quiet" onClick={copy}>
          {isCopied ? words.actions.copied : words.actions.copy}
        </Button>
        <Button type="button" look="quiet" onClick={() => download(textOf(saver.unsavedTexts()))}>
          {words.actions.download}
        </Button>
      </ButtonRow>
    </div>
  );
}

/** The texts with the names of their fields, as somebody would paste them into a letter. */
function textOf(texts: readonly { key: string; value: string }[]): string {
  return texts
    .map(({ key, value }) => {
      const control = document.getElementById(fieldId(key));
      const label = document.querySelector(`label[for="${CSS.escape(fieldId(key))}"]`);
      const name = control?.getAttribute("aria-label") ?? label?.textContent ?? "";
      return `${name}\n${value}`;
    })
    .join("\n\n");
}

function download(text: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: "text/plain;charset=utf-8" }));
  link.download = "operative.txt";
  link.click();
  URL.revokeObjectURL(link.href);
}
