import "server-only";
import { createHash } from "node:crypto";
import type { Scope } from "../client";
import { uploads } from "../schema/uploads";
import { OFFICER_ID } from "./demo-people";
import { idOf } from "./ids";

/** A page with nothing drawn on it, as a scan looks to who seeks its text. */
const SCAN = Buffer.from(`%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj
trailer<</Root 1 0 R/Size 4>>
startxref
0
%%EOF
`);

/** What an officer sent in three days before the story's and has not looked at since: a scan, which no text came out of. */
export async function addUpload(scope: Scope): Promise<void> {
  await scope.insert(uploads).values({
    id: idOf("upload scan"),
    name: "Declaration of 2011, scanned.pdf",
    origin: "Archives of the Secretariat",
    isPasted: false,
    content: SCAN,
    sizeBytes: SCAN.byteLength,
    sha256: createHash("sha256").update(SCAN).digest("hex"),
    state: "failed",
    failure: "source_no_text",
    kind: "pdf",
    attempts: 1,
    sentBy: OFFICER_ID,
    sentAt: new Date("2024-09-13T08:40:00Z"),
  });
}
