"use client";

import { type ReactNode, type SubmitEvent, useState, useTransition } from "react";
import { ErrorSummary } from "@/components/forms/error-summary";
import type { FormState } from "@/lib/http/form-state";
import type { UploadProgress } from "@/lib/uploads/views";
import { awaitUpload } from "./await-upload";

type IntakeSenderProps = {
  address: string;
  locale: string;
  /** Why the text was refused before, in a sentence; the page was then drawn anew without a script. */
  refused: string | null;
  words: {
    errorTitle: string;
    errorPrefix: string;
    notSent: string;
    sending: string;
    reading: string;
    /** With {page} and {pages}. */
    readingPage: string;
  };
  children: ReactNode;
};

/** The intake form: without a script the browser posts it and the server leads on; with one it stays on the page
 *  until the text is read, so that nothing typed and no chosen file is lost. */
export function IntakeSender({ address, locale, refused, words, children }: IntakeSenderProps) {
  const [state, setState] = useState<FormState>(refusedWith(refused));
  const [progress, setProgress] = useState(words.sending);
  const [isSending, startSending] = useTransition();

  function send(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    if (isSending) return;
    const sent = new FormData(event.currentTarget);
    setProgress(words.sending);
    startSending(async () => {
      const { uploadId, sentence } = await answerTo(address, sent);
      if (!uploadId) return setState(refusedWith(sentence ?? words.notSent));
      const read = await awaitUpload(uploadId, {
        locale,
        onProgress: (each) => setProgress(progressIn(words, each)),
      });
      if (read?.address) window.location.assign(read.address);
      else setState(refusedWith(read?.sentence ?? words.notSent));
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
          {isSending ? progress : ""}
        </p>
      </form>
    </>
  );
}

/** How far a reading has come, in words. */
export function progressIn(
  words: { reading: string; readingPage: string },
  { pages, pagesRead }: Pick<UploadProgress, "pages" | "pagesRead">,
): string {
  if (!pages) return words.reading;
  return words.readingPage.replace("{page}", String(pagesRead)).replace("{pages}", String(pages));
}

function refusedWith(sentence: string | null): FormState {
  if (sentence === null) return { status: "idle" };
  return { status: "refused", refusal: "refused", words: { refused: sentence }, entered: {} };
}

async function answerTo(address: string, sent: FormData): Promise<{ uploadId?: string; sentence?: string }> {
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
