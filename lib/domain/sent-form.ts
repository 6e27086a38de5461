/** A field of a form that was filled in outside the house, and the mark of the text that it was made with. */
export type SentField = { key: string; mark: string; value: string };

/** What a form said that was filled in outside the house and sent back; `unread` are words in a box that takes only
 *  one of its choices. */
export type SentForm = { fields: SentField[]; unread: { key: string; text: string }[] };

/** The columns of the sheet of measures, from its beginning. */
export const SHEET_COLUMNS = [
  "type",
  "title",
  "takenOn",
  "chamber",
  "serves",
  "description",
  "link",
  "linkShows",
] as const;
/** One of SHEET_COLUMNS. */
export type SheetColumn = (typeof SHEET_COLUMNS)[number];

/** What stands in one row, as it was typed; `row` is its number in the sheet. */
export type SheetRow = { row: number } & Record<SheetColumn, string>;
