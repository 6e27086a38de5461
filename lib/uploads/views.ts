import type { SourceKind, UploadState } from "@/lib/domain/source-kinds";
import type { LocalText } from "@/lib/text/local-text";

/** A document that was read from an upload: what it is called, and where its reading or the document stands, of
 *  lib/paths. */
export type UploadedDocument = { name: string; title: LocalText | null; path: string };

/** An upload as its page and the list of documents show it. `path` is where to go once it is read, to its only document
 *  or to where its documents can be chosen from; `failure` a code of refusals.json. */
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
  documents: UploadedDocument[];
  path: string | null;
};

/** The bytes of an upload as they came in, to be saved under its name. */
export type UploadFile = { name: string; content: Uint8Array };

/** What a page that waits for an upload is told: `address` once it is read, `sentence` when it failed. */
export type UploadProgress = Pick<UploadShown, "state" | "pages" | "pagesRead"> & {
  address: string | null;
  sentence: string | null;
};
