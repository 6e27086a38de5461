/** The mark that a printed draft carries, "3F2A-91BC": the first eight digits of its content's hash, short enough to be
 *  typed from paper. Two drafts that say the same have the same mark. */
export function paperMarkOf(contentHash: string): string {
  const digits = contentHash.slice(0, 8).toUpperCase();
  return `${digits.slice(0, 4)}-${digits.slice(4)}`;
}

/** True if what was typed from a paper is `mark`, whatever its case, spaces and dashes. */
export function isPaperMark(typed: string, mark: string): boolean {
  return bare(typed) === bare(mark);
}

function bare(mark: string): string {
  return mark.replace(/[^0-9a-f]/gi, "").toUpperCase();
}
