import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { RelationList } from "@/components/commitments/relation-list";
import { PageHead } from "@/components/layout/page-head";
import { OwnText } from "@/components/reports/task-head";
import { EmptyState } from "@/components/ui/notices";
import { BackLink } from "@/components/ui/way-back";
import { requireActor } from "@/lib/auth/actor";
import { listRelations } from "@/lib/commitments/related";
import { findDocumentTitle } from "@/lib/documents/queries";
import { may } from "@/lib/domain/permissions";
import { routeId } from "@/lib/http/route-id";
import { paths } from "@/lib/paths";
import { relateAction } from "./actions";

type RelatedProps = { params: Promise<{ documentId: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const say = await getTranslations("relations");
  return { title: say("title") };
}

/** Which commitments of other documents ask for the same, on record and likely: one measure can answer them all. */
export default async function RelatedPage({ params }: RelatedProps) {
  const [actor, say, locale] = await Promise.all([
    requireActor("secretariat"),
    getTranslations("relations"),
    getLocale(),
  ]);
  const documentId = routeId((await params).documentId);
  const title = (await findDocumentTitle(actor, documentId, locale)) ?? notFound();
  const relations = await listRelations(actor, documentId, locale);
  return (
    <>
      <PageHead
        before={
          <BackLink href={paths.document(documentId)}>
            <OwnText>{title}</OwnText>
          </BackLink>
        }
        title={say("title")}
        lead={say("lead")}
      />
      {relations.length === 0 ? (
        <EmptyState title={say("nothing")}>{say("nothingLead")}</EmptyState>
      ) : (
        <RelationList
          documentId={documentId}
          relations={relations}
          relate={may(actor.roles, "intake_document") ? relateAction : null}
        />
      )}
    </>
  );
}
