/** Before the key of a field: the mark that the page showed beside what the draft says. */
export const SEEN_PREFIX = "seen:";
/** Before the key of a field: whether the text of the form takes the place of what the draft says. */
export const TAKE_PREFIX = "take:";
