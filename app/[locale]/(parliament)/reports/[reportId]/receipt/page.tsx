import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { FilingLayout } from "@/components/layout/page-head";
import { Receipt } from "@/components/reports/receipt";
import { ReportHead } from "@/components/reports/report-head";
import { paths } from "@/lib/paths";
import { versionOfPage } from "@/lib/reports/of-page";
import { wholeAddress } from "@/lib/whole-address";

type ReceiptProps = { params: Promise<{ reportId: string }> };

export async function generateMetadata({ params }: ReceiptProps): Promise<Metadata> {
  const { version } = await versionOfPage((await params).reportId, null);
  const [say, common] = await Promise.all([getTranslations("filing.receipt"), getTranslations("common")]);
  return { title: version ? say("pageTitle", { receipt: version.receipt }) : common("notFound.title") };
}

/** The proof of a submission, to keep and to print; the same for every colleague and years later. */
export default async function ReceiptPage({ params }: ReceiptProps) {
  const { version, reader, day } = await versionOfPage((await params).reportId, null);
  if (!version) notFound();
  const say = await getTranslations("filing.receipt");
  const address = wholeAddress(reader, paths.reportVersion(version.id, version.number));
  return (
    <FilingLayout head={<ReportHead report={version} today={day} page={say("title")} />}>
      <Receipt version={version} address={address} />
    </FilingLayout>
  );
}
