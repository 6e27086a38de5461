import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { ActivateForm } from "@/components/documents/activate-form";
import { ActivationPreviewTable } from "@/components/documents/activation-preview";
import { PageHead } from "@/components/layout/page-head";
import { OwnText } from "@/components/reports/task-head";
import { EmptyState } from "@/components/ui/notices";
import { BackLink } from "@/components/ui/way-back";
import { requireActor } from "@/lib/auth/actor";
import { findDocument, previewActivation } from "@/lib/documents/queries";
import { may } from "@/lib/domain/permissions";
import { routeId } from "@/lib/http/route-id";
import { paths } from "@/lib/paths";
import { activateAction } from "./actions";

type ActivateProps = {
  params: Promise<{ documentId: string }>;
  searchParams: Promise<{ commitment?: string }>;
};

export async function generateMetadata(): Promise<Metadata> {
  const say = await getTranslations("documents.activation");
  return { title: say("title") };
}

/** What activation would make, before it is made. */
export default async function ActivatePage({ params, searchParams }: ActivateProps) {
  const actor = await requireActor("secretariat");
  const [{ documentId }, { commitment = "all" }, say, locale] = await Promise.all([
    params,
    searchParams,
    getTranslations("documents.activation"),
    getLocale(),
  ]);
  if (!may(actor.roles, "activate_commitment")) notFound();
  const document = await findDocument(actor, routeId(documentId), {
    reader: locale,
    shown: locale,
  });
  if (!document) notFound();
  const previews = await previewActivation(actor, { documentId, commitmentId: commitment }, locale);
  return (
    <>
      <PageHead
        before={
          <BackLink href={paths.document(documentId)}>
            <OwnText>{document.title}</OwnText>
          </BackLink>
        }
        title={say("title")}
        lead={say("lead")}
      />
      {previews.length === 0 ? (
        <EmptyState title={say("nothing")}>{say("nothingLead")}</EmptyState>
      ) : (
        <div className="flex flex-col gap-8">
          <ActivationPreviewTable previews={previews} onRecord={document.parliamentsOnRecord} />
          <ActivateForm
            documentId={documentId}
            commitmentId={commitment}
            commitments={previews.length}
            action={activateAction}
          />
        </div>
      )}
    </>
  );
}
