/** The number on a submission's receipt, such as IPU-149-145R1-KE-2: cycle, document, parliament and version. Signs
 *  that a file name or an address would not bear are left out of the document's code, so the number serves as both. */
export function receiptNumber({
  cycleCode,
  documentCode,
  iso2,
  version,
}: {
  cycleCode: string;
  documentCode: string;
  iso2: string;
  version: number;
}): string {
  const plainCode = documentCode.replace(/[^\p{L}\p{N}]/gu, "");
  return [cycleCode, plainCode, iso2, version].join("-").toUpperCase();
}
