import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import memberData from "../../db/seed/data/members.json";
import { readDocument } from "../domain/intake/read-document";
import { draftFromReading, type ReadingDraft } from "../domain/reading-draft";

const documents = fileURLToPath(new URL("../../db/seed/documents/", import.meta.url));
const members = memberData.members.map(({ iso2, name, aliases }) => ({
  iso2,
  names: [...Object.values(name), ...aliases],
}));

/** What the parser makes of a source document of db/seed/documents, before an officer touches it. */
export function sourceDraft(file: string): ReadingDraft {
  const raw = readFileSync(documents + file, "utf8");
  return draftFromReading(readDocument(raw, members), { raw, findEvent: () => null });
}
