import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { CheckForm } from "@/components/evidence-checks/check-form";
import { CheckRead } from "@/components/evidence-checks/check-read";
import { PageHead } from "@/components/layout/page-head";
import { Banner } from "@/components/ui/notices";
import { BackLink } from "@/components/ui/way-back";
import { requireActor } from "@/lib/auth/actor";
import { may } from "@/lib/domain/permissions";
import { findEvidenceCheck } from "@/lib/evidence-checks/queries";
import { readRouteId } from "@/lib/http/route-id";
import { formatDate } from "@/lib/i18n/format";
import { paths } from "@/lib/paths";
import { saveChecksAction } from "./actions";

type EvidenceProps = {
  params: Promise<{ reportId: string }>;
  searchParams: Promise<{ done?: string | string[] }>;
};

async function load(params: EvidenceProps["params"]) {
  const actor = await requireActor("secretariat");
  const reportId = readRouteId((await params).reportId);
  const reader = await getLocale();
  return { actor, reader, check: reportId ? await findEvidenceCheck(actor, { reportId, reader }) : null };
}

export async function generateMetadata({ params }: EvidenceProps): Promise<Metadata> {
  const [{ check }, say, common] = await Promise.all([
    load(params),
    getTranslations("evidence"),
    getTranslations("common"),
  ]);
  if (!check) return { title: common("notFound.title") };
  return { title: say("title", { parliament: check.parliament.text, document: check.document.code }) };
}

/** Where an officer notes what the evidence of a submitted report shows, and shares it with the parliament. */
export default async function EvidencePage({ params, searchParams }: EvidenceProps) {
  const [{ actor, reader, check }, { done }, say] = await Promise.all([
    load(params),
    searchParams,
    getTranslations("evidence"),
  ]);
  if (!check) notFound();
  const { parliament, document, replyUntil } = check;
  const writes = replyUntil === null && may(actor.roles, "review_report");
  return (
    <>
      <PageHead
        before={<BackLink href={paths.review(check.reportId)}>{say("back")}</BackLink>}
        title={say("title", { parliament: parliament.text, document: document.code })}
        lead={say("lead")}
      />
      <div className="flex flex-col gap-6">
        {(done === "keep" || done === "share") && <Banner kind="done" title={say(`done.${done}`)} />}
        {replyUntil && <p>{say("replyUntil", { date: formatDate(replyUntil, reader) })}</p>}
        {writes ? <CheckForm check={check} action={saveChecksAction} /> : <CheckRead check={check} />}
      </div>
    </>
  );
}
