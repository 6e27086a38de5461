import "server-only";
import { and, arrayOverlaps, desc, eq, inArray, ne } from "drizzle-orm";
import { inScopeOf, type Scope } from "@/db/client";
import { recordMoves } from "@/db/moves";
import { publishedMeasures } from "@/db/schema/published";
import { parliaments } from "@/db/schema/reference";
import { reports, reportVersions } from "@/db/schema/reports";
import { now } from "@/lib/clock";
import type { Actor } from "@/lib/domain/actor";
import type { Locale } from "@/lib/domain/locale";
import { may } from "@/lib/domain/permissions";
import { publishedCopy } from "@/lib/domain/published-copy";
import type { ReportContent, ReportedMeasure } from "@/lib/domain/report-content";
import { done, type Result, refuse } from "@/lib/domain/result";
import { localText } from "@/lib/text/local-text";
import type { PublicationInput } from "./schema";
import { type LockedReport, lockReport } from "./steps";
import type { OthersMeasure, Publication } from "./views";

/** Why nothing was published. `changed_meanwhile`: another version stands than the one that the page showed. */
export type PublicationRefusal = "report_not_found" | "not_your_step" | "changed_meanwhile";

/** What a coordinator can publish of a report and what is published; null where nothing was submitted or the reader does
 *  not choose for this parliament. */
export function findPublication(
  actor: Actor,
  { reportId }: { reportId: string },
): Promise<Publication | null> {
  return inScopeOf(actor, async (scope) => {
    const { parliamentId } = actor;
    if (parliamentId === null || !may(actor.roles, "choose_publication")) return null;
    const version = await standingVersion(scope, { reportId, parliamentId });
    if (!version) return null;
    const published = await listPublished(scope, reportId);
    return {
      number: version.number,
      language: version.content.language,
      measures: version.content.measures.map((measure) => ({
        ...measure,
        publishedAt: published.find(({ measureId }) => measureId === measure.id)?.publishedAt ?? null,
      })),
    };
  });
}

/** Makes exactly the chosen measures of the version that stands public, as that version tells them, with their public
 *  links alone. What is taken back goes at once; both are recorded. */
export function choosePublication(
  actor: Actor,
  input: PublicationInput,
): Promise<Result<{ reportId: string }, PublicationRefusal>> {
  return inScopeOf(actor, async (scope) => {
    const { reportId } = input;
    const report = await lockReport(scope, { reportId, parliamentId: actor.parliamentId });
    if (!report) return refuse("report_not_found");
    if (!may(actor.roles, "choose_publication")) return refuse("not_your_step");
    const version = await standingVersion(scope, { reportId, parliamentId: report.parliamentId });
    if (version?.number !== input.number) return refuse("changed_meanwhile");

    const published = (await listPublished(scope, reportId)).map(({ measureId }) => measureId);
    const chosen = version.content.measures.filter(({ id }) => input.measures.includes(id));
    const takenBack = published.filter((id) => !chosen.some((measure) => measure.id === id));
    await publish(scope, { actor, report, version, chosen });
    await takeBack(scope, reportId, takenBack);
    const added = chosen.map(({ id }) => id).filter((id) => !published.includes(id));
    await recordMoves(
      scope,
      { actor, role: "coordinator" },
      [
        { step: "publish", measures: added },
        { step: "unpublish", measures: takenBack },
      ]
        .filter(({ measures }) => measures.length > 0)
        .map(({ step, measures }) => ({
          subject: "report" as const,
          subjectId: reportId,
          parliamentId: report.parliamentId,
          step,
          detail: { version: version.number, measures },
          at: now(),
        })),
    );
    return done({ reportId });
  });
}

/** What parliaments other than this one published on the same commitments, the latest first. */
export async function listOthersMeasures(
  scope: Scope,
  asked: { parliamentId: string; commitmentIds: string[]; reader: Locale },
): Promise<OthersMeasure[]> {
  if (asked.commitmentIds.length === 0) return [];
  const rows = await scope
    .select({
      commitmentIds: publishedMeasures.commitmentIds,
      country: parliaments.country,
      language: publishedMeasures.language,
      type: publishedMeasures.type,
      takenOn: publishedMeasures.takenOn,
      title: publishedMeasures.title,
      description: publishedMeasures.description,
      links: publishedMeasures.links,
    })
    .from(publishedMeasures)
    .innerJoin(parliaments, eq(parliaments.id, publishedMeasures.parliamentId))
    .where(
      and(
        ne(publishedMeasures.parliamentId, asked.parliamentId),
        arrayOverlaps(publishedMeasures.commitmentIds, asked.commitmentIds),
      ),
    )
    .orderBy(desc(publishedMeasures.takenOn), publishedMeasures.measureId);
  return rows.map((row) => ({ ...row, country: localText(row.country, asked.reader) }));
}

type Version = { number: number; content: ReportContent };
type Publishing = { actor: Actor; report: LockedReport; version: Version; chosen: ReportedMeasure[] };

async function publish(scope: Scope, { actor, report, version, chosen }: Publishing): Promise<void> {
  for (const measure of chosen) {
    const copy = {
      ...publishedCopy(measure, version.content),
      versionNumber: version.number,
      publishedBy: actor.userId,
      publishedAt: now(),
    };
    await scope
      .insert(publishedMeasures)
      .values({ ...copy, parliamentId: report.parliamentId, reportId: report.id })
      .onConflictDoUpdate({
        target: [publishedMeasures.parliamentId, publishedMeasures.reportId, publishedMeasures.measureId],
        set: copy,
      });
  }
}

async function takeBack(scope: Scope, reportId: string, measureIds: string[]): Promise<void> {
  if (measureIds.length === 0) return;
  await scope
    .delete(publishedMeasures)
    .where(and(eq(publishedMeasures.reportId, reportId), inArray(publishedMeasures.measureId, measureIds)));
}

function listPublished(scope: Scope, reportId: string) {
  return scope
    .select({ measureId: publishedMeasures.measureId, publishedAt: publishedMeasures.publishedAt })
    .from(publishedMeasures)
    .where(eq(publishedMeasures.reportId, reportId));
}

/** The version that stands, the last one that was submitted and not withdrawn, of a report of one parliament. */
async function standingVersion(
  scope: Scope,
  { reportId, parliamentId }: { reportId: string; parliamentId: string },
): Promise<Version | null> {
  const [version] = await scope
    .select({ number: reportVersions.number, content: reportVersions.content })
    .from(reports)
    .innerJoin(
      reportVersions,
      and(eq(reportVersions.reportId, reports.id), eq(reportVersions.number, reports.submittedVersion)),
    )
    .where(and(eq(reports.parliamentId, parliamentId), eq(reports.id, reportId)));
  return version ?? null;
}
