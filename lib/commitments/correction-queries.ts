import "server-only";
import { and, asc, desc, eq, isNotNull } from "drizzle-orm";
import { inScopeOf, type Scope } from "@/db/client";
import { commitmentParagraphs } from "@/db/schema/commitments";
import { commitmentCorrections } from "@/db/schema/corrections";
import { paragraphs, paragraphTexts } from "@/db/schema/documents";
import { users } from "@/db/schema/people";
import { parliaments } from "@/db/schema/reference";
import type { Actor } from "@/lib/domain/actor";
import { type CorrectionEffects, partsCorrected } from "@/lib/domain/commitment-correction";
import { LOCALES, type Locale } from "@/lib/domain/locale";
import { nameOrder } from "@/lib/i18n/format";
import { listEventChoices } from "@/lib/readings/choices";
import { findSubjectNames } from "@/lib/subjects/queries";
import { localText } from "@/lib/text/local-text";
import type { CorrectionShown, CorrectionToMake, EffectsShown } from "./correction-views";
import { effectsOf, findCorrectionRow, findStanding } from "./standing-reading";

/** A commitment that stands, with what a correction of it may choose from and those made before; null where there is
 *  none. */
export function findCommitmentToCorrect(
  actor: Actor,
  commitmentId: string,
  reader: Locale,
): Promise<CorrectionToMake | null> {
  return inScopeOf(actor, async (scope) => {
    const standing = await findStanding(scope, commitmentId, { lock: false });
    if (!standing) return null;
    const { id, documentId, code, label, lifecycle, version, reading } = standing;
    return {
      id,
      documentId,
      title: localText(standing.title, reader),
      cited: `${code}/${label}`,
      lifecycle,
      version,
      reading,
      languages: await languagesOf(scope, commitmentId),
      choices: {
        events: await listEventChoices(scope, reader),
        themes: (await findSubjectNames(scope, reader)).themes,
      },
      earlier: await scope
        .select({
          id: commitmentCorrections.id,
          reason: commitmentCorrections.reason,
          doneAt: commitmentCorrections.doneAt,
          doneBy: users.name,
        })
        .from(commitmentCorrections)
        .innerJoin(users, eq(users.id, commitmentCorrections.doneBy))
        .where(
          and(eq(commitmentCorrections.commitmentId, commitmentId), isNotNull(commitmentCorrections.doneAt)),
        )
        .orderBy(desc(commitmentCorrections.doneAt)),
    };
  });
}

/** A correction with what it changes and, while it is not done, what it would do today; null where there is none. */
export function findCorrection(
  actor: Actor,
  correctionId: string,
  reader: Locale,
): Promise<CorrectionShown | null> {
  return inScopeOf(actor, async (scope) => {
    const row = await findCorrectionRow(scope, correctionId);
    const standing = row && (await findStanding(scope, row.commitmentId, { lock: false }));
    if (!row || !standing) return null;
    const isOutdated = !row.doneAt && row.madeOn !== standing.version;
    const isOpen = !row.doneAt && !isOutdated && standing.lifecycle === "active";
    const found = isOpen ? await effectsOf(scope, standing.id, row.after) : null;
    return {
      id: row.id,
      commitmentId: standing.id,
      documentId: standing.documentId,
      title: localText(standing.title, reader),
      cited: `${standing.code}/${standing.label}`,
      reason: row.reason,
      doneAt: row.doneAt,
      isOutdated,
      parts: partsCorrected(row.before, row.after),
      before: row.before,
      after: row.after,
      effects: found && (await effectsShown(scope, found.effects, reader)),
      names: {
        events: await listEventChoices(scope, reader),
        subjects: await findSubjectNames(scope, reader),
      },
    };
  });
}

/** The languages in which a commitment's paragraphs are on record, all where there are none. */
async function languagesOf(scope: Scope, commitmentId: string): Promise<Locale[]> {
  const rows = await scope
    .selectDistinct({ locale: paragraphTexts.locale })
    .from(paragraphTexts)
    .innerJoin(paragraphs, eq(paragraphs.id, paragraphTexts.paragraphId))
    .innerJoin(commitmentParagraphs, eq(commitmentParagraphs.paragraphId, paragraphs.id))
    .where(eq(commitmentParagraphs.commitmentId, commitmentId))
    .orderBy(asc(paragraphTexts.locale));
  const found = LOCALES.filter((locale) => rows.some((row) => row.locale === locale));
  return found.length > 0 ? found : [...LOCALES];
}

async function effectsShown(
  scope: Scope,
  { made, reopened, ended, changed, kept, standing }: CorrectionEffects,
  reader: Locale,
): Promise<EffectsShown> {
  const rows = await scope.select({ id: parliaments.id, country: parliaments.country }).from(parliaments);
  const names = new Map(rows.map(({ id, country }) => [id, localText(country, reader).text]));
  const order = nameOrder(reader);
  const countries = (tasks: readonly { parliamentId: string }[]) =>
    [...new Set(tasks.map(({ parliamentId }) => parliamentId))]
      .flatMap((id) => names.get(id) ?? [])
      .sort(order);
  const asked = [...made, ...reopened.map(({ task }) => task)];
  const touched = [...asked, ...ended, ...changed.map(({ task }) => task)];
  const days = Map.groupBy(changed, ({ task, kind, dueOn }) => `${kind} ${task.dueOn} ${dueOn}`);
  return {
    made: { count: asked.length, of: countries(asked) },
    ended: { count: ended.length, of: countries(ended) },
    changed: {
      count: changed.length,
      how: [...days.values()].flatMap((group) =>
        group.slice(0, 1).map(({ task, kind, dueOn }) => ({ kind, from: task.dueOn, to: dueOn })),
      ),
    },
    kept,
    standing,
    told: new Set(touched.map(({ parliamentId }) => parliamentId)).size,
  };
}
