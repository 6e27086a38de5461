/** More rows than this are not read at once. */
export const SHEET_ROWS_MAX = 500;
