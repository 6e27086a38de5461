"use client";

import { useRouter } from "next/navigation";
import { type ChangeEvent, useEffect, useState } from "react";
import { Button, ButtonRow } from "@/components/ui/button";
import { FileField } from "@/components/ui/text-field";
import type { Locale } from "@/lib/domain/locale";
import { formatShare } from "@/lib/i18n/format";
import type { UploadWords } from "./upload-words";
import { type Sending, useSendings } from "./use-sendings";

type FileUploadProps = {
  /** Where a browser without a script posts one file. */
  postAddress: string;
  /** Where files are sent that can be resumed. */
  uploadAddress: string;
  bytesMax: number;
  language: Locale;
  words: UploadWords;
};

/** Adds files: without a script the browser posts one; with one they go at once, can be watched, cancelled, tried again,
 *  and go on where they stopped, also after the page was closed. */
export function FileUpload({ postAddress, uploadAddress, bytesMax, language, words }: FileUploadProps) {
  const router = useRouter();
  const { sendings, send, cancel, retry, dismiss } = useSendings({
    address: uploadAddress,
    bytesMax,
    onStored: () => router.refresh(),
  });
  const [isLive, setIsLive] = useState(false);
  useEffect(() => setIsLive(true), []);

  function choose(event: ChangeEvent<HTMLInputElement>) {
    for (const file of event.target.files ?? []) send(file);
    // So that the same file can be chosen again.
    event.target.value = "";
  }

  return (
    <div className="flex flex-col gap-4">
      <form action={postAddress} method="post" encType="multipart/form-data" className="flex flex-col gap-3">
        <FileField
          name="file"
          label={words.choose}
          accept=".pdf,.docx,.xlsx,.odt,.jpg,.jpeg,.png"
          multiple={isLive}
          onChange={choose}
        />
        {!isLive && (
          <div>
            <Button look="secondary">{words.send}</Button>
          </div>
        )}
      </form>
      <ul className="flex flex-col gap-3">
        {sendings.map((sending) => (
          <li key={sending.id} className="border-line border-s-4 ps-4 text-base">
            <SendingLine sending={sending} language={language} words={words} />
            <ButtonRow>
              {sending.state === "cut" && (
                <Button type="button" look="secondary" onClick={() => retry(sending.id)}>
                  {words.retry}
                </Button>
              )}
              {(sending.state === "sending" || sending.state === "cut") && (
                <Button type="button" look="quiet" onClick={() => cancel(sending.id)}>
                  {words.cancel}
                </Button>
              )}
              {(sending.state === "refused" || sending.state === "cancelled") && (
                <Button type="button" look="quiet" onClick={() => dismiss(sending.id)}>
                  {words.dismiss}
                </Button>
              )}
            </ButtonRow>
          </li>
        ))}
      </ul>
    </div>
  );
}

function SendingLine({
  sending,
  language,
  words,
}: {
  sending: Sending;
  language: Locale;
  words: UploadWords;
}) {
  const { name, sentBytes, sizeBytes, state } = sending;
  const share = formatShare({ part: sentBytes, whole: sizeBytes }, language) ?? "";
  const filled = (sentence: string) => sentence.replace("{name}", name).replace("{share}", share);
  if (state === "sending") {
    return (
      <>
        <p>
          <bdi>{filled(words.sending)}</bdi>
        </p>
        <progress className="w-full max-w-80" max={sizeBytes} value={sentBytes} aria-label={name} />
      </>
    );
  }
  if (state === "stored" || state === "cancelled") {
    return <p role="status">{filled(state === "stored" ? words.done : words.cancelled)}</p>;
  }
  return (
    <div role="alert">
      <p>
        <bdi>{name}</bdi>
      </p>
      <p className="font-bold text-error">
        {state === "cut"
          ? filled(words.cut)
          : (words.refusals[sending.refusal ?? ""] ?? words.refusals.file_interrupted)}
      </p>
    </div>
  );
}
