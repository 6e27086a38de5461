import "server-only";
import { eq } from "drizzle-orm";
import type { Scope } from "@/db/client";
import { commitments } from "@/db/schema/commitments";
import { instruments, themes } from "@/db/schema/reference";
import { commitmentInstruments, commitmentThemes } from "@/db/schema/subjects";
import type { Locale } from "@/lib/domain/locale";
import { THEME_CODES } from "@/lib/domain/subjects/suggested-themes";
import { localText } from "@/lib/text/local-text";
import type { SubjectNames } from "./views";

/** The themes and instruments of the reference data by their names in the reader's language. */
export async function findSubjectNames(scope: Scope, reader: Locale): Promise<SubjectNames> {
  const themeRows = await scope
    .select({ code: themes.code, scheme: themes.scheme, number: themes.number, short: themes.short })
    .from(themes);
  const named = themeRows.map(({ short, ...theme }) => ({ ...theme, name: localText(short, reader) }));
  const instrumentRows = await scope
    .select({ code: instruments.code, name: instruments.name })
    .from(instruments);
  return {
    themes: THEME_CODES.flatMap((code) => named.find((theme) => theme.code === code) ?? []),
    instruments: new Map(instrumentRows.map(({ code, name }) => [code, localText(name, reader)])),
  };
}

/** What each commitment of a document is about, by the commitment's id. */
export async function listSubjects(
  scope: Scope,
  documentId: string,
): Promise<(commitmentId: string) => { themes: string[]; instruments: string[] }> {
  const themed = await scope
    .select({ id: commitmentThemes.commitmentId, code: commitmentThemes.themeCode })
    .from(commitmentThemes)
    .innerJoin(commitments, eq(commitments.id, commitmentThemes.commitmentId))
    .where(eq(commitments.documentId, documentId));
  const naming = await scope
    .select({ id: commitmentInstruments.commitmentId, instrument: commitmentInstruments.instrument })
    .from(commitmentInstruments)
    .innerJoin(commitments, eq(commitments.id, commitmentInstruments.commitmentId))
    .where(eq(commitments.documentId, documentId))
    .orderBy(commitmentInstruments.instrument);
  return (commitmentId) => ({
    themes: themed.flatMap(({ id, code }) => (id === commitmentId ? [code] : [])),
    instruments: naming.flatMap(({ id, instrument }) => (id === commitmentId ? [instrument] : [])),
  });
}
