import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { FilingLayout } from "@/components/layout/page-head";
import { Receipt } from "@/components/reports/receipt";
import { ReportHead } from "@/components/reports/report-head";
import { requireActor } from "@/lib/auth/actor";
import { today } from "@/lib/clock";
import { routeId } from "@/lib/http/route-id";
import { inLocale, paths } from "@/lib/paths";
import { findVersion } from "@/lib/reports/queries";

type ReceiptProps = { params: Promise<{ reportId: string }> };

export async function generateMetadata({ params }: ReceiptProps): Promise<Metadata> {
  const say = await getTranslations("filing.receipt");
  const { version } = await load(params);
  return { title: say("pageTitle", { receipt: version.receipt }) };
}

/** The proof of a submission, to keep and to print; the same for every colleague and years later. */
export default async function ReceiptPage({ params }: ReceiptProps) {
  const { version, reader } = await load(params);
  const say = await getTranslations("filing.receipt");
  const address = inLocale(reader, paths.reportVersion(version.id, version.number));
  return (
    <FilingLayout head={<ReportHead report={version} today={today()} page={say("title")} />}>
      <Receipt version={version} address={address} />
    </FilingLayout>
  );
}

async function load(params: ReceiptProps["params"]) {
  const actor = await requireActor("parliament");
  const { reportId } = await params;
  const reader = await getLocale();
  const asked = { reportId: routeId(reportId), number: null, reader, today: today() };
  const version = await findVersion(actor, asked);
  return { version: version ?? notFound(), reader };
}
