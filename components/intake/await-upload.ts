import { apiPaths, withQuery } from "@/lib/paths";
import type { UploadProgress } from "@/lib/uploads/views";

const ASK_EVERY_MS = 500;
/** A line that is down for less than this many questions in a row is waited for. */
const UNHEARD_MAX = 20;

/** Asks how an upload is doing until it is read or has failed, and tells `onProgress` in between. Null where nobody
 *  answers any more or `signal` ended it. */
export async function awaitUpload(
  uploadId: string,
  options: { locale: string; onProgress: (progress: UploadProgress) => void; signal?: AbortSignal },
): Promise<UploadProgress | null> {
  const { locale, onProgress, signal } = options;
  const address = withQuery(apiPaths.upload(uploadId), { locale });
  for (let unheard = 0; unheard < UNHEARD_MAX && !signal?.aborted; ) {
    const progress = await heard(address, signal);
    unheard = progress ? 0 : unheard + 1;
    if (progress?.state === "read" || progress?.state === "failed") return progress;
    if (progress) onProgress(progress);
    await new Promise((resolve) => setTimeout(resolve, ASK_EVERY_MS));
  }
  return null;
}

async function heard(address: string, signal: AbortSignal | undefined): Promise<UploadProgress | null> {
  try {
    const response = await fetch(address, {
      headers: { accept: "application/json" },
      ...(signal && { signal }),
    });
    return response.ok ? await response.json() : null;
  } catch {
    return null;
  }
}
