import "server-only";
import { eq } from "drizzle-orm";
import { inScopeOf, type Scope } from "@/db/client";
import { type Notice, queueNotices } from "@/db/outbox";
import { messages, reportNotes } from "@/db/schema/conversations";
import { documents } from "@/db/schema/documents";
import { reports } from "@/db/schema/reports";
import { now } from "@/lib/clock";
import type { Actor } from "@/lib/domain/actor";
import { done, type Result, refuse } from "@/lib/domain/result";
import { paths } from "@/lib/paths";
import { listMentionable } from "./queries";
import { type AddNote, type PostMessage, SECRETARIAT } from "./schema";

/** Why nothing was written. */
type ConversationRefusal = "not_found" | "mentioned_unknown";

/** Adds a message to the conversation on a report and tells those mentioned at once. Only people who may read it can be
 *  mentioned: those of its parliament, and the secretariat. */
export function postMessage(
  actor: Actor,
  { reportId, text, mentioned }: PostMessage,
): Promise<Result<{ reportId: string }, ConversationRefusal>> {
  return inScopeOf(actor, async (scope) => {
    const report = await findReport(scope, actor, reportId);
    if (!report) return refuse("not_found");
    const { parliamentId } = report;
    const known = await listMentionable(scope, { actor, parliamentId });
    if (!mentioned.every((each) => known.some(({ value }) => value === each)))
      return refuse("mentioned_unknown");
    const [message] = await scope
      .insert(messages)
      .values({
        parliamentId,
        reportId,
        text,
        writtenBy: actor.userId,
        writerName: actor.name,
        writerSide: actor.side,
        writtenAt: now(),
      })
      .returning({ id: messages.id });
    if (!message) throw new Error("The message was not stored");
    const facts = { document: report.title, author: actor.name };
    await queueNotices(
      scope,
      [...new Set(mentioned)].map((value) => ({
        kind: "mention",
        ...readerOf(value, { reportId, parliamentId }),
        facts,
        dedupeKey: `mention:${message.id}:${value}`,
      })),
    );
    return done({ reportId });
  });
}

/** Notes something on a report for the officers alone. */
export function addNote(
  actor: Actor,
  { reportId, note }: AddNote,
): Promise<Result<{ reportId: string }, ConversationRefusal>> {
  return inScopeOf(actor, async (scope) => {
    const report = actor.side === "secretariat" ? await findReport(scope, actor, reportId) : null;
    if (!report) return refuse("not_found");
    await scope
      .insert(reportNotes)
      .values({ reportId, text: note, writtenBy: actor.userId, writtenAt: now() });
    return done({ reportId });
  });
}

async function findReport(scope: Scope, actor: Actor, reportId: string) {
  if (actor.side !== "parliament" && actor.side !== "secretariat") return null;
  const [found] = await scope
    .select({ parliamentId: reports.parliamentId, title: documents.title })
    .from(reports)
    .innerJoin(documents, eq(documents.id, reports.documentId))
    .where(eq(reports.id, reportId));
  return found ?? null;
}

function readerOf(
  value: string,
  { reportId, parliamentId }: { reportId: string; parliamentId: string },
): Pick<Notice, "to" | "parliamentId" | "path"> {
  return value === SECRETARIAT
    ? { to: { roles: ["officer"] }, parliamentId: null, path: paths.reviewConversation(reportId) }
    : { to: { userId: value }, parliamentId, path: paths.reportConversation(reportId) };
}
