import "server-only";
import { eq } from "drizzle-orm";
import { inScopeOf } from "@/db/client";
import { sentSheets } from "@/db/schema/offline";
import { now } from "@/lib/clock";
import type { Actor } from "@/lib/domain/actor";
import { may } from "@/lib/domain/permissions";
import { done, type Result, refuse } from "@/lib/domain/result";
import { storeMeasure } from "../commands";
import { findSentSheet } from "./queries";
import { type ReadSheetRefusal, readMeasureSheet } from "./read-sheet";
import type { AddSheet } from "./schema";

/** Why a sheet is not taken in. */
export type SentSheetRefusal = ReadSheetRefusal | "not_your_step";

/** Takes in a filled sheet of measures; its rows wait and nothing is added yet. */
export async function receiveSheet(
  actor: Actor,
  { name, bytes }: { name: string; bytes: Uint8Array },
): Promise<Result<{ sheetId: string }, SentSheetRefusal>> {
  const { parliamentId } = actor;
  if (!parliamentId || !may(actor.roles, "write_report")) return refuse("not_your_step");
  const rows = await readMeasureSheet(bytes);
  if (!rows.ok) return rows;
  return inScopeOf(actor, async (scope) => {
    const [stored] = await scope
      .insert(sentSheets)
      .values({
        parliamentId,
        name: name.slice(0, 300),
        rows: rows.value,
        sentBy: actor.userId,
        sentAt: now(),
      })
      .returning({ id: sentSheets.id });
    if (!stored) throw new Error("A sheet was stored without an id");
    return done({ sheetId: stored.id });
  });
}

/** Adds every measure of a sheet, or none where a row is not right. A sheet that was added is not added again. */
export async function addSheet(
  actor: Actor,
  { sheetId }: AddSheet,
): Promise<Result<{ added: number }, "sheet_not_found" | "sheet_has_problems" | "not_your_step">> {
  const { parliamentId } = actor;
  if (!parliamentId || !may(actor.roles, "write_report")) return refuse("not_your_step");
  return inScopeOf(actor, async (scope) => {
    await scope
      .select({ id: sentSheets.id })
      .from(sentSheets)
      .where(eq(sentSheets.id, sheetId))
      .for("update");
    const sheet = await findSentSheet(scope, { sheetId, parliamentId, reader: "en" });
    if (!sheet) return refuse("sheet_not_found");
    if (sheet.addedAt) return done({ added: 0 });
    const measures = sheet.rows.flatMap(({ measure }) => (measure ? [measure] : []));
    if (measures.length < sheet.rows.length) return refuse("sheet_has_problems");
    for (const input of measures) await storeMeasure(scope, { actor, parliamentId, input });
    await scope.update(sentSheets).set({ addedAt: now() }).where(eq(sentSheets.id, sheetId));
    return done({ added: measures.length });
  });
}
