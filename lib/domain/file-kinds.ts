/** The kinds of file that can be evidence; the content of a file says which it is, never its name. */
export const FILE_KINDS = ["pdf", "docx", "xlsx", "odt", "jpg", "png"] as const;
/** One of FILE_KINDS; also the ending of its name. */
export type FileKind = (typeof FILE_KINDS)[number];

/** The largest file that is taken, in bytes. */
export const FILE_BYTES_MAX: number = 25 * 1024 * 1024;

/** How much one parliament may store, in bytes. */
export const STORED_BYTES_MAX: number = 1024 * 1024 * 1024;

/** The life of a stored file: on its way; whole, but nobody opens it before it was looked at for viruses; free to be
 *  opened by who may; found to hold a virus, with its bytes thrown away. */
export const FILE_STATES = ["uploading", "quarantined", "clean", "infected"] as const;
/** One of FILE_STATES. */
export type FileState = (typeof FILE_STATES)[number];

/** How each kind is named to a browser. */
export const MEDIA_TYPES = {
  pdf: "application/pdf",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  odt: "application/vnd.oasis.opendocument.text",
  jpg: "image/jpeg",
  png: "image/png",
} as const satisfies Record<FileKind, string>;
