import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { CommitteeDocuments } from "@/components/committee/committee-documents";
import { PageHead } from "@/components/layout/page-head";
import { EmptyState } from "@/components/ui/notices";
import { requireActor } from "@/lib/auth/actor";
import { findCommitteePage } from "@/lib/committee/queries";
import { may } from "@/lib/domain/permissions";

export async function generateMetadata(): Promise<Metadata> {
  const say = await getTranslations("dashboard.committee");
  return { title: say("title") };
}

/** The documents in the charge of the committees that the reader chairs. */
export default async function CommitteePage() {
  const actor = await requireActor("chairs");
  if (!may(actor.roles, "read_committee_documents")) notFound();
  const [locale, say] = await Promise.all([getLocale(), getTranslations("dashboard.committee")]);
  const page = await findCommitteePage(actor, locale);
  return (
    <>
      <PageHead
        title={say("title")}
        lead={page.cycle ? say("lead", { cycle: page.cycle.text }) : say("leadNone")}
      />
      {page.documents.length > 0 ? (
        <CommitteeDocuments page={page} />
      ) : (
        <EmptyState title={say("emptyTitle")}>{say("emptyBody")}</EmptyState>
      )}
    </>
  );
}
