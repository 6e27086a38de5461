"use client";

import { type SubmitEvent, useEffect, useRef, useState } from "react";
import { Button, ButtonRow } from "@/components/ui/button";
import { TextField } from "@/components/ui/text-field";
import { apiPaths } from "@/lib/paths";
import { useSaving, useSavingState } from "./saver";

/** Opens by itself when the session has ended, signs in without leaving the page, and has what was typed sent again.
 *  Whoever closes it finds the same button in the line that says that nothing is saved. */
export function SignInAgain() {
  const { saver, words, locale } = useSaving();
  const { failure } = useSavingState();
  const dialog = useRef<HTMLDialogElement>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const isNeeded = failure?.cause === "signed_out";

  // Every answer that nobody is signed in opens it again: each is a new object.
  useEffect(() => {
    if (failure?.cause === "signed_out") dialog.current?.showModal();
    else dialog.current?.close();
  }, [failure]);

  async function signIn(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    setProblem(null);
    const sent = new URLSearchParams({ locale });
    for (const [name, value] of new FormData(event.currentTarget)) sent.set(name, String(value));
    const outcome = await signedIn(sent);
    if (outcome.ok) await saver.retry();
    else setProblem(outcome.sentence ?? words.signIn.notSent);
  }

  return (
    <dialog
      ref={dialog}
      aria-labelledby="sign-in-again"
      className="m-auto max-w-filing p-6 backdrop:bg-ink/50"
    >
      {isNeeded && (
        <form onSubmit={signIn} noValidate className="flex flex-col gap-4">
          <h2 id="sign-in-again">{words.signIn.title}</h2>
          <p className="max-w-text">{words.signIn.lead}</p>
          <p role="alert" className="font-bold text-error empty:hidden">
            {problem}
          </p>
          <TextField
            name="email"
            type="email"
            dir="ltr"
            label={words.signIn.email}
            autoComplete="username"
            width="medium"
          />
          <TextField
            name="password"
            type="password"
            dir="ltr"
            label={words.signIn.password}
            autoComplete="current-password"
            width="medium"
          />
          <ButtonRow>
            <Button>{words.signIn.submit}</Button>
            <Button type="button" look="quiet" onClick={() => dialog.current?.close()}>
              {words.signIn.cancel}
            </Button>
          </ButtonRow>
        </form>
      )}
    </dialog>
  );
}

async function signedIn(sent: URLSearchParams): Promise<{ ok: boolean; sentence?: string }> {
  try {
    const response = await fetch(apiPaths.signIn(), { method: "POST", body: sent });
    if (response.ok) return { ok: true };
    const { sentence }: { sentence?: string } = await response.json();
    return { ok: false, ...(sentence && { sentence }) };
  } catch {
    return { ok: false };
  }
}
