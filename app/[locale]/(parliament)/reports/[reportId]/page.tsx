import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { FilingLayout } from "@/components/layout/page-head";
import type { EarlierFields, FieldConflict } from "@/components/reports/field-conflicts";
import { KeptTexts } from "@/components/reports/kept-texts";
import { ReadOnlyReport } from "@/components/reports/read-only-report";
import { ReportAside } from "@/components/reports/report-aside";
import { ReportForm } from "@/components/reports/report-form";
import { ReportHead } from "@/components/reports/report-head";
import { ReportNotices } from "@/components/reports/report-notices";
import { groupTasks } from "@/components/reports/task-groups";
import { ConfirmBox } from "@/components/transcriptions/confirm-box";
import { Link } from "@/components/ui/link";
import { Banner } from "@/components/ui/notices";
import type { Actor } from "@/lib/domain/actor";
import { fieldsOfContent } from "@/lib/domain/draft-content";
import type { Locale } from "@/lib/domain/locale";
import { may } from "@/lib/domain/permissions";
import { readFieldKey, readProgress } from "@/lib/domain/report-check";
import { stepsFor } from "@/lib/domain/report-workflow";
import { findEvidenceCheck } from "@/lib/evidence-checks/queries";
import { paths } from "@/lib/paths";
import { EMPTY_MARK } from "@/lib/reports/field-mark";
import { reportOfPage, versionOfPage } from "@/lib/reports/of-page";
import { listEarlierTexts, listMoves } from "@/lib/reports/queries";
import type { CheckedReport } from "@/lib/reports/views";
import { wordDiff } from "@/lib/text/word-diff";
import { listOriginals } from "@/lib/transcriptions/queries";
import { confirmAction, saveDraftAction, updateAction, withdrawAction } from "./actions";

type ReportProps = {
  params: Promise<{ reportId: string }>;
  searchParams: Promise<{ saved?: string; kept?: string }>;
};

export async function generateMetadata({ params }: ReportProps): Promise<Metadata> {
  const { report } = await reportOfPage((await params).reportId);
  const say = await getTranslations("common");
  return { title: report?.document.title.text ?? say("notFound.title") };
}

/** One report: the form while it is in the parliament's hands, and what was said once it is not. */
export default async function ReportPage({ params, searchParams }: ReportProps) {
  const { actor, report, reader: locale, day } = await reportOfPage((await params).reportId);
  if (!report) notFound();
  const { saved, kept } = await searchParams;
  const writes = may(actor.roles, "write_report") && ["open", "drafting", "returned"].includes(report.status);
  const conflicts = kept ? await conflictsOf(actor, report, { kept, locale }) : [];
  const groups = groupTasks(report.tasks);
  const originals = writes ? [] : await listOriginals(actor, { reportId: report.id });
  const confirms = stepsFor(report.status, actor.roles).includes("confirm_transcription");
  const standing = report.submittedVersion;
  const { version } = standing ? await versionOfPage(report.id, String(standing)) : { version: null };
  const points = report.points.map((point, index) => ({ ...point, number: index + 1 }));
  const notices = <ReportNotices report={report} saved={saved} kept={conflicts.length} writes={writes} />;
  return (
    <FilingLayout
      head={<ReportHead report={report} today={day} />}
      aside={
        <ReportAside
          report={report}
          groups={groups}
          writes={writes}
          mayPublish={may(actor.roles, "choose_publication")}
        />
      }
    >
      {notices}
      {standing !== null && <EvidenceNote actor={actor} reportId={report.id} reader={locale} />}
      {writes ? (
        <ReportForm
          key={saved ?? kept}
          action={saveDraftAction}
          reportId={report.id}
          fields={report.fields}
          emptyMark={EMPTY_MARK}
          conflicts={conflicts}
          points={points}
          groups={groups}
          measures={report.measures}
          tasks={report.tasks}
          others={report.othersMeasures}
          earlier={earlierFields(report)}
          today={day}
        />
      ) : (
        <>
          <KeptTexts texts={conflicts} />
          {version && originals.length > 0 && (
            <ConfirmBox report={report} originals={originals} action={confirms ? confirmAction : null} />
          )}
          <ReadOnlyReport
            report={report}
            version={version}
            today={day}
            steps={stepsFor(report.status, actor.roles)}
            withdrawAction={withdrawAction}
            updateAction={updateAction}
            moves={await listMoves(actor, { reportId: report.id })}
          />
        </>
      )}
    </FilingLayout>
  );
}

/** Says that the Secretariat has shared what it found of the evidence; nothing where it has not. */
async function EvidenceNote({ actor, reportId, reader }: { actor: Actor; reportId: string; reader: Locale }) {
  const [check, say] = await Promise.all([
    findEvidenceCheck(actor, { reportId, reader }),
    getTranslations("reports.notices"),
  ]);
  if (!check) return null;
  return (
    <div className="mb-8 text-base">
      <Banner kind="attention" title={say("evidence")}>
        <Link href={paths.reportEvidence(reportId)}>{say("evidenceLink")}</Link>
      </Banner>
    </div>
  );
}

/** What the parliament's earlier report said; while nobody has changed anything it is what the form shows. */
function earlierFields({ earlier }: CheckedReport): EarlierFields | null {
  return (
    earlier && {
      fields: fieldsOfContent(earlier.content),
      href: paths.reportVersion(earlier.reportId, earlier.number),
      filedOn: earlier.submittedAt.toISOString().slice(0, 10),
    }
  );
}

async function conflictsOf(
  actor: Actor,
  report: CheckedReport,
  { kept, locale }: { kept: string; locale: Locale },
): Promise<FieldConflict[]> {
  const texts = await listEarlierTexts(actor, { reportId: report.id, ids: kept.split(",") });
  const progress = await getTranslations("statuses.progress");
  // A progress is stored as a code and read by its name.
  const asRead = (key: string, value: string) =>
    readFieldKey(key)?.name === "progress" ? progress(readProgress(value)) : value;
  return texts.map(({ id, key, value }) => {
    const stored = report.fields[key];
    return {
      id,
      key,
      mine: value,
      theirName: stored?.editedBy ?? null,
      theirAt: (stored?.editedAt ?? new Date(0)).toISOString(),
      diff: wordDiff(asRead(key, stored?.value ?? ""), asRead(key, value), locale),
    };
  });
}
