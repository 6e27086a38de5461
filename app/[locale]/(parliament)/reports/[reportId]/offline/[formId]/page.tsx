import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { FilingLayout } from "@/components/layout/page-head";
import { FormComparison } from "@/components/offline/form-comparison";
import { ReportHead } from "@/components/reports/report-head";
import { may } from "@/lib/domain/permissions";
import { readRouteId } from "@/lib/http/route-id";
import { differencesFrom, findSentForm } from "@/lib/offline/queries";
import { reportOfPage } from "@/lib/reports/of-page";
import { takeOverAction } from "./actions";

type ComparisonProps = { params: Promise<{ reportId: string; formId: string }> };

export async function generateMetadata({ params }: ComparisonProps): Promise<Metadata> {
  const { report } = await reportOfPage((await params).reportId);
  const [say, common] = await Promise.all([getTranslations("offline.compare"), getTranslations("common")]);
  return {
    title: report ? say("pageTitle", { title: report.document.title.text }) : common("notFound.title"),
  };
}

/** What a filled form says beside the draft, field by field, to choose from. */
export default async function ComparisonPage({ params }: ComparisonProps) {
  const { reportId, formId: segment } = await params;
  const { actor, report, reader, day } = await reportOfPage(reportId);
  const formId = readRouteId(segment);
  const form = formId ? await findSentForm(actor, { formId }) : null;
  if (!report || form?.reportId !== report.id || !may(actor.roles, "write_report")) notFound();
  const say = await getTranslations("offline.compare");
  return (
    <FilingLayout head={<ReportHead report={report} today={day} page={say("title")} />}>
      <FormComparison
        action={takeOverAction}
        report={report}
        form={form}
        differences={differencesFrom(report, form.content, reader)}
      />
    </FilingLayout>
  );
}
