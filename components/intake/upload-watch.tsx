"use client";

import { useEffect, useState } from "react";
import { awaitUpload } from "./await-upload";
import { progressIn } from "./intake-sender";

type UploadWatchProps = {
  uploadId: string;
  locale: string;
  first: string;
  words: { reading: string; readingPage: string };
};

/** Says how far an upload has come and leads on when it is read; when it failed, the page is drawn anew with the reason.
 *  Without a script the page around it asks by itself. */
export function UploadWatch({ uploadId, locale, first, words }: UploadWatchProps) {
  const [said, setSaid] = useState(first);
  useEffect(() => {
    const leaving = new AbortController();
    const onProgress: Parameters<typeof awaitUpload>[1]["onProgress"] = (each) =>
      setSaid(progressIn(words, each));
    awaitUpload(uploadId, { locale, onProgress, signal: leaving.signal }).then((read) => {
      if (leaving.signal.aborted) return;
      if (read?.address) window.location.replace(read.address);
      else if (read) window.location.reload();
    });
    return () => leaving.abort();
  }, [uploadId, locale, words]);
  return <p role="status">{said}</p>;
}
