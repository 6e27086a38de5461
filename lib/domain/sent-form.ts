/** A field of a form that was filled in outside the house, and the mark of the text that it was made with. */
export type SentField = { key: string; mark: string; value: string };

/** What a form said that was filled in outside the house and sent back; `unread` are words in a box that takes only
 *  one of its choices. */
export type SentForm = { fields: SentField[]; unread: { key: string; text: string }[] };
