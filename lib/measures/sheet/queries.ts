import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import { inScopeOf, type Scope } from "@/db/client";
import { sentSheets } from "@/db/schema/offline";
import { measures } from "@/db/schema/reports";
import type { Actor } from "@/lib/domain/actor";
import { LOCALES, type Locale } from "@/lib/domain/locale";
import { findMeasureOptions, measureOptions } from "../queries";
import { judgeRows } from "./judge-rows";
import { type SheetLists, sheetLists } from "./lists";
import type { WaitingSheet } from "./views";

/** What the cells of the actor's sheet take, in one language. */
export async function findSheetLists(actor: Actor, { reader }: { reader: Locale }): Promise<SheetLists> {
  return sheetLists(await findMeasureOptions(actor, { reader, linkedTaskIds: [] }), reader);
}

/** A sheet that was sent, for its page; null where there is none for the actor. */
export function findSheet(
  actor: Actor,
  { sheetId, reader }: { sheetId: string; reader: Locale },
): Promise<WaitingSheet | null> {
  const { parliamentId } = actor;
  if (!parliamentId) return Promise.resolve(null);
  return inScopeOf(actor, (scope) => findSentSheet(scope, { sheetId, parliamentId, reader }));
}

/** The same inside a transaction. Words of every language are known, whatever the language of the sheet. */
export async function findSentSheet(
  scope: Scope,
  { sheetId, parliamentId, reader }: { sheetId: string; parliamentId: string; reader: Locale },
): Promise<WaitingSheet | null> {
  const [sheet] = await scope
    .select({
      id: sentSheets.id,
      name: sentSheets.name,
      sentAt: sentSheets.sentAt,
      addedAt: sentSheets.addedAt,
      rows: sentSheets.rows,
    })
    .from(sentSheets)
    .where(and(eq(sentSheets.parliamentId, parliamentId), eq(sentSheets.id, sheetId)));
  if (!sheet) return null;
  const options = await measureOptions(scope, { parliamentId, reader, linkedTaskIds: [] });
  const told = await scope
    .select({ title: measures.title, takenOn: measures.takenOn })
    .from(measures)
    .where(isNull(measures.removedAt));
  const lists = LOCALES.map((locale) => sheetLists(options, locale));
  // Once added, its own measures would count as told before.
  return { ...sheet, rows: judgeRows(sheet.rows, { lists, told: sheet.addedAt ? [] : told }) };
}
