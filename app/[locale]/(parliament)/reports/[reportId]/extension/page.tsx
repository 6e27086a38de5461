import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { AskExtensionForm } from "@/components/filings/extension-forms";
import { ExtensionList } from "@/components/filings/extension-list";
import { FilingLayout } from "@/components/layout/page-head";
import { ReportHead } from "@/components/reports/report-head";
import { Banner } from "@/components/ui/notices";
import { findExtensions } from "@/lib/filings/queries";
import { formatDate } from "@/lib/i18n/format";
import { reportOfPage } from "@/lib/reports/of-page";
import { requestExtensionAction } from "./actions";

type ExtensionProps = {
  params: Promise<{ reportId: string }>;
  searchParams: Promise<{ asked?: string | string[] }>;
};

export async function generateMetadata({ params }: ExtensionProps): Promise<Metadata> {
  const { report } = await reportOfPage((await params).reportId);
  const [say, common] = await Promise.all([getTranslations("filings.ask"), getTranslations("common")]);
  return {
    title: report ? say("pageTitle", { title: report.document.title.text }) : common("notFound.title"),
  };
}

/** Where a parliament asks for a later day and reads the answer. */
export default async function ExtensionPage({ params, searchParams }: ExtensionProps) {
  const [{ actor, report, reader, day }, { asked }, say] = await Promise.all([
    reportOfPage((await params).reportId),
    searchParams,
    getTranslations("filings.ask"),
  ]);
  if (!report) notFound();
  const extensions = await findExtensions(actor, report.id);
  const isAwaited = ["open", "drafting", "in_clearance"].includes(report.status) && !report.submittedVersion;
  return (
    <FilingLayout head={<ReportHead report={report} today={day} page={say("title")} />}>
      <div className="flex flex-col gap-8">
        {asked && <Banner kind="done" title={say("sent")} />}
        <ExtensionList asked={extensions.asked} />
        {extensions.canAsk && isAwaited && (
          <>
            <p className="max-w-text">
              {say("lead", {
                due: formatDate(report.dueOn, reader),
                closes: formatDate(report.cycle.closesOn, reader),
              })}
            </p>
            <AskExtensionForm reportId={report.id} action={requestExtensionAction} />
          </>
        )}
        {!isAwaited && <p className="max-w-text">{say("notNeeded")}</p>}
        {isAwaited && !extensions.canAsk && <p className="max-w-text text-muted">{say("cannot")}</p>}
      </div>
    </FilingLayout>
  );
}
