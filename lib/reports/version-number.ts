/** The number of a version in an address, or null for anything that is none. */
export function readVersionNumber(text: string): number | null {
  return /^[1-9]\d{0,5}$/.test(text) ? Number(text) : null;
}
