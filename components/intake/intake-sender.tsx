"use client";

import { type ReactNode, type SubmitEvent, useState, useTransition } from "react";
import { ErrorSummary } from "@/components/forms/error-summary";
import type { FormState } from "@/lib/http/form-state";

type IntakeSenderProps = {
  address: string;
  /** Why the text was refused before, in a sentence; the page was then drawn anew without a script. */
  refused: string | null;
  words: { errorTitle: string; errorPrefix: string; notSent: string; sending: string };
  children: ReactNode;
};

/** The intake form: without a script the browser posts it and the server leads on; with one it stays on the page
 *  until the text is taken, so that nothing typed and no chosen file is lost. */
export function IntakeSender({ address, refused, words, children }: IntakeSenderProps) {
  const [state, setState] = useState<FormState>(refusedWith(refused));
  const [isSending, startSending] = useTransition();

  function send(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    if (isSending) return;
    const sent = new FormData(event.currentTarget);
    startSending(async () => {
      const answer = await answerTo(address, sent);
      if (answer.address) window.location.assign(answer.address);
      else setState(refusedWith(answer.sentence ?? words.notSent));
    });
  }

  return (
    <>
      <ErrorSummary state={state} words={words} />
      <form
        action={address}
        method="post"
        encType="multipart/form-data"
        onSubmit={send}
        aria-busy={isSending}
        className="flex flex-col gap-8"
      >
        {children}
        <p role="status" className="min-h-6">
          {isSending ? words.sending : ""}
        </p>
      </form>
    </>
  );
}

function refusedWith(sentence: string | null): FormState {
  if (sentence === null) return { status: "idle" };
  return { status: "refused", refusal: "refused", words: { refused: sentence }, entered: {} };
}

async function answerTo(address: string, sent: FormData): Promise<{ address?: string; sentence?: string }> {
  try {
    const response = await fetch(address, {
      method: "POST",
      body: sent,
      headers: { accept: "application/json" },
    });
    return await response.json();
  } catch {
    return {};
  }
}
