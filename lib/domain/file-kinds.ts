/** The kinds of file that can be evidence; the content of a file says which it is, never its name. */
export const FILE_KINDS = ["pdf", "docx", "xlsx", "odt", "jpg", "png"] as const;
/** One of FILE_KINDS; also the ending of its name. */
export type FileKind = (typeof FILE_KINDS)[number];

/** The largest file that is taken, in bytes. */
export const FILE_BYTES_MAX: number = 25 * 1024 * 1024;
