"use client";

import { useRef, useState } from "react";
import type { DetailedError, Upload } from "tus-js-client";

/** A file on its way, or what became of it. `refusal` is the server's code where it was not taken. */
export type Sending = {
  id: number;
  name: string;
  sizeBytes: number;
  sentBytes: number;
  state: "sending" | "cut" | "refused" | "stored" | "cancelled";
  refusal: string | null;
};

/** How much goes in one request: small enough for a slow line and for every proxy on the way. */
const REQUEST_BYTES = 1024 * 1024;
/** How long to wait before trying again by itself, in milliseconds; then the person decides. */
const WAITS = [0, 1000, 3000, 8000];

/** Sends files by the tus protocol. The library comes only when a file was chosen. */
export function useSendings({
  address,
  bytesMax,
  onStored,
}: {
  address: string;
  bytesMax: number;
  onStored: () => void;
}) {
  const [sendings, setSendings] = useState<Sending[]>([]);
  const uploads = useRef(new Map<number, Upload>());
  const nextId = useRef(1);

  const change = (id: number, to: Partial<Sending>) =>
    setSendings((all) => all.map((each) => (each.id === id ? { ...each, ...to } : each)));

  async function send(file: File) {
    const id = nextId.current++;
    const refusal = file.size === 0 ? "file_empty" : file.size > bytesMax ? "file_too_large" : null;
    const state = refusal ? "refused" : "sending";
    setSendings((all) => [
      ...all,
      { id, name: file.name, sizeBytes: file.size, sentBytes: 0, state, refusal },
    ]);
    if (refusal) return;
    const upload = await uploadOf(file, {
      address,
      onProgress: (sentBytes) => change(id, { sentBytes }),
      onRefused: (code) => change(id, { state: "refused", refusal: code }),
      onCut: () => change(id, { state: "cut" }),
      onDone: () => {
        change(id, { state: "stored", sentBytes: file.size });
        onStored();
      },
    });
    uploads.current.set(id, upload);
    const [earlier] = await upload.findPreviousUploads();
    if (earlier) upload.resumeFromPreviousUpload(earlier);
    upload.start();
  }

  function retry(id: number) {
    change(id, { state: "sending" });
    uploads.current.get(id)?.start();
  }

  async function cancel(id: number) {
    change(id, { state: "cancelled" });
    // What was sent is thrown away there too; where the line is cut, a job does it later.
    await uploads.current
      .get(id)
      ?.abort(true)
      .catch(() => {});
  }

  const dismiss = (id: number) => setSendings((all) => all.filter((each) => each.id !== id));

  return { sendings, send, cancel, retry, dismiss };
}

type Hears = {
  address: string;
  onProgress: (sentBytes: number) => void;
  onRefused: (code: string) => void;
  onCut: () => void;
  onDone: () => void;
};

async function uploadOf(file: File, hears: Hears): Promise<Upload> {
  const { DetailedError, Upload } = await import("tus-js-client");
  const answerOf = (error: Error | DetailedError) =>
    error instanceof DetailedError ? (error.originalResponse ?? null) : null;
  return new Upload(file, {
    endpoint: hears.address,
    metadata: { filename: file.name },
    chunkSize: REQUEST_BYTES,
    retryDelays: WAITS,
    removeFingerprintOnSuccess: true,
    onProgress: (sentBytes) => hears.onProgress(sentBytes),
    onSuccess: hears.onDone,
    onError: (error) => {
      const answer = answerOf(error);
      if (answer?.getStatus() === 422) hears.onRefused(answer.getBody());
      else if (answer?.getStatus() === 401) hears.onRefused("signed_out");
      else hears.onCut();
    },
  });
}
