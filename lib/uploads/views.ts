import type { SourceKind, UploadState } from "@/lib/domain/source-kinds";

/** An upload as its page and the list of documents show it. `path` is where its reading or its document stands, of
 *  lib/paths, once it is read; `failure` a code of refusals.json. */
export type UploadShown = {
  id: string;
  name: string;
  isPasted: boolean;
  state: UploadState;
  kind: SourceKind | null;
  pages: number | null;
  pagesRead: number;
  failure: string | null;
  sentAt: Date;
  sentBy: string;
  path: string | null;
};

/** The bytes of an upload as they came in, to be saved under its name. */
export type UploadFile = { name: string; content: Uint8Array };

/** What a page that waits for an upload is told: `address` once it is read, `sentence` when it failed. */
export type UploadProgress = Pick<UploadShown, "state" | "pages" | "pagesRead"> & {
  address: string | null;
  sentence: string | null;
};
