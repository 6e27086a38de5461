import { readFileSync } from "node:fs";
import { eq } from "drizzle-orm";
import { asSystem } from "@/db/client";
import { roleGrants, users } from "@/db/schema/people";
import { events, parliaments } from "@/db/schema/reference";
import { loadReference } from "@/db/seed/reference";
import { mintActor } from "@/lib/auth/mint-actor";
import type { Actor, Role } from "@/lib/domain/actor";
import { readDocument } from "@/lib/domain/intake/read-document";
import { changeFacts } from "@/lib/readings/commands";
import { confirmReading } from "@/lib/readings/confirm-reading";
import { membersOnRecord } from "@/lib/readings/members";
import { openReading } from "@/lib/readings/open-reading";
import { factsSchema } from "@/lib/readings/schema";

/** The people of intake tests: two officers and an administrator, and somebody of Kenya's parliament. */
export type IntakeWorld = { officer: Actor; second: Actor; administrator: Actor; kenyan: Actor };

let made = 0;

/** Loads the reference data into the test's database and makes people. */
export async function anIntakeWorld(): Promise<IntakeWorld> {
  await loadReference();
  const kenyaId = await parliamentOf("KE");
  return {
    officer: await aPerson({ role: "officer" }),
    second: await aPerson({ role: "officer" }),
    administrator: await aPerson({ role: "administrator" }),
    kenyan: await aPerson({ role: "coordinator", parliamentId: kenyaId }),
  };
}

/** A source document as it is stored in db/seed/documents. */
export function sourceText(file: string): string {
  return readFileSync(`db/seed/documents/${file}`, "utf8");
}

/** Reads a text and opens its reading, as the worker does for a text that was sent in. */
export async function openText(officer: Actor, text: string, name = "text"): ReturnType<typeof openReading> {
  const { names } = await asSystem("test", membersOnRecord);
  const sent = { text, name, origin: "", encoding: "utf-8" as const };
  return openReading(officer, sent, readDocument(text, names));
}

/** The same, for its id; throws where it leads elsewhere. */
export async function aReadingOf(officer: Actor, text: string, name = "text"): Promise<string> {
  const opened = await openText(officer, text, name);
  if (!opened.ok || !("readingId" in opened.value)) throw new Error(JSON.stringify(opened));
  return opened.value.readingId;
}

/** A short resolution of two paragraphs that nobody else's test reads; its second asks for a report by an Assembly. */
export function aShortText(): string {
  const nth = ++made;
  return [
    `Resolution number ${nth} on the protection of the sea`,
    "",
    "The 145th Assembly of the Inter-Parliamentary Union,",
    "",
    `Recalling the convention number ${nth} of the law of the sea,`,
    "",
    `1. Calls on parliaments to ratify convention number ${nth} and to protect the sea by law;`,
    "",
    `2. Invites the IPU Member Parliaments to report on resolution ${nth} by the 149th Assembly.`,
    "",
  ].join("\n");
}

/** The id of an Assembly by its number. */
export function assemblyId(number: number): Promise<string> {
  return asSystem("test", async (scope) => {
    const [event] = await scope.select({ id: events.id }).from(events).where(eq(events.number, number));
    if (!event) throw new Error(`No Assembly ${number}`);
    return event.id;
  });
}

/** The id of a country's parliament. */
export function parliamentOf(iso2: string): Promise<string> {
  return asSystem("test", async (scope) => {
    const [found] = await scope
      .select({ id: parliaments.id })
      .from(parliaments)
      .where(eq(parliaments.iso2, iso2));
    if (!found) throw new Error(`No parliament of ${iso2}`);
    return found.id;
  });
}

async function aPerson({ role, parliamentId }: { role: Role; parliamentId?: string }): Promise<Actor> {
  const nth = ++made;
  const userId = await asSystem("test", async (scope) => {
    const [user] = await scope
      .insert(users)
      .values({
        email: `intake${nth}@people.example`,
        name: `Person ${nth}`,
        side: parliamentId ? "parliament" : "secretariat",
        parliamentId: parliamentId ?? null,
        locale: "en",
      })
      .returning({ id: users.id });
    if (!user) throw new Error("No person");
    await scope.insert(roleGrants).values({ userId: user.id, role, parliamentId: parliamentId ?? null });
    return user.id;
  });
  const actor = await mintActor(userId);
  if (!actor) throw new Error("Not an actor");
  return actor;
}

/** Takes a text in and confirms its reading as it is, under a code; gives the document's id. Its first commitment is
 *  "1" without a date, its second "2" by the 149th Assembly. */
export async function aConfirmedDocument(officer: Actor, code: string): Promise<string> {
  const readingId = await aReadingOf(officer, aShortText());
  const changed = await changeFacts(
    officer,
    factsSchema.parse({
      readingId,
      edits: 0,
      "title.en": "On the sea",
      code,
      kind: "resolution",
      textDate: "2022-10-15",
      isDraftText: "yes",
      adoption: "not_recorded",
      adoptedOn: "",
    }),
  );
  const confirmed = await confirmReading(officer, { readingId, version: 1 });
  if (!changed.ok || !confirmed.ok) throw new Error(JSON.stringify({ changed, confirmed }));
  return confirmed.value.documentId;
}
