/** The kinds of file that a text can be taken in from; the content of a file says which it is, never its name. */
export const SOURCE_KINDS = ["text", "pdf", "docx", "html", "akn"] as const;
/** One of SOURCE_KINDS; "akn" is Akoma Ntoso. */
export type SourceKind = (typeof SOURCE_KINDS)[number];

/** Where a file stands between its arrival and the reading that is made of it. */
export const UPLOAD_STATES = ["waiting", "reading", "read", "failed"] as const;
/** One of UPLOAD_STATES. */
export type UploadState = (typeof UPLOAD_STATES)[number];

/** The largest file that a text is taken in from, in bytes. */
export const SOURCE_BYTES_MAX: number = 25 * 1024 * 1024;

/** Why no text came out of a file. All but the last two are faults of the file; those say that it took too long or too
 *  much. */
export type SourceRefusal =
  | "source_kind_unknown"
  | "source_old_word"
  | "source_no_text"
  | "source_letters_unknown"
  | "file_empty"
  | "file_macros"
  | "file_password"
  | "file_damaged"
  | "file_unpacks"
  | "text_empty"
  | "text_too_long"
  | "reading_out_of_time"
  | "reading_broke_off";
