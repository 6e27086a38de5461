import "server-only";
import { and, asc, eq, isNull, ne } from "drizzle-orm";
import { inScopeOf, type Scope } from "@/db/client";
import { messages, reportNotes } from "@/db/schema/conversations";
import { users } from "@/db/schema/people";
import type { Actor } from "@/lib/domain/actor";
import { listHeads } from "@/lib/reports/heads";
import type { Reading } from "@/lib/reports/queries";
import { SECRETARIAT } from "./schema";
import type { Conversation, Mentionable, NoteView } from "./views";

/** The conversation on a report between its parliament and the secretariat; null for anybody else. */
export function findConversation(
  actor: Actor,
  { reportId, ...reading }: { reportId: string } & Reading,
): Promise<Conversation | null> {
  return inScopeOf(actor, async (scope) => {
    if (actor.side !== "parliament" && actor.side !== "secretariat") return null;
    const [report] = await listHeads(scope, { ...reading, reportId });
    if (!report) return null;
    const rows = await scope
      .select({
        id: messages.id,
        text: messages.text,
        writerName: messages.writerName,
        writerSide: messages.writerSide,
        writtenBy: messages.writtenBy,
        writtenAt: messages.writtenAt,
      })
      .from(messages)
      .where(and(eq(messages.parliamentId, report.parliamentId), eq(messages.reportId, reportId)))
      .orderBy(asc(messages.writtenAt), asc(messages.id));
    return {
      report,
      messages: rows.map(({ writtenBy, ...row }) => ({ ...row, isReaders: writtenBy === actor.userId })),
      mentionable: await listMentionable(scope, { actor, parliamentId: report.parliamentId }),
    };
  });
}

/** Whom a message on a report of this parliament can be told to: the people of the parliament but oneself, and the
 *  secretariat, whom a parliament does not know by name. Nobody else may see the conversation. */
export async function listMentionable(
  scope: Scope,
  { actor, parliamentId }: { actor: Actor; parliamentId: string },
): Promise<Mentionable[]> {
  const people = await scope
    .select({ value: users.id, name: users.name })
    .from(users)
    .where(and(eq(users.parliamentId, parliamentId), isNull(users.disabledAt), ne(users.id, actor.userId)))
    .orderBy(asc(users.name));
  return [...people, { value: SECRETARIAT, name: null }];
}

/** What officers noted on a report, the first on top; empty for everybody else. */
export function listNotes(actor: Actor, { reportId }: { reportId: string }): Promise<NoteView[]> {
  return inScopeOf(actor, (scope) =>
    scope
      .select({
        id: reportNotes.id,
        text: reportNotes.text,
        writerName: users.name,
        writtenAt: reportNotes.writtenAt,
      })
      .from(reportNotes)
      .innerJoin(users, eq(users.id, reportNotes.writtenBy))
      .where(eq(reportNotes.reportId, reportId))
      .orderBy(asc(reportNotes.writtenAt), asc(reportNotes.id)),
  );
}
