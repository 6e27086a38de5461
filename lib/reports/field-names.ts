/** Prefix of the name that carries the mark of a field: "base:" and the field's key. */
export const BASE_PREFIX = "base:";
/** Prefix of the choice between two texts of one field. */
export const KEEP_PREFIX = "keep:";
/** The choice that leaves a colleague's text in its place. */
export const KEEP_THEIRS = "theirs";
