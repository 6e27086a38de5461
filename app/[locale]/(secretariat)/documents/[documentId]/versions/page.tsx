import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { AuthoritativeForm } from "@/components/documents/authoritative-form";
import { LikeDocumentList } from "@/components/documents/like-document-list";
import { PageHead } from "@/components/layout/page-head";
import { OwnText } from "@/components/reports/task-head";
import { Banner } from "@/components/ui/notices";
import { Reference } from "@/components/ui/source-quote";
import { BackLink } from "@/components/ui/way-back";
import { requireActor } from "@/lib/auth/actor";
import { findDocumentVersions } from "@/lib/documents/versions";
import type { DocumentVersions } from "@/lib/documents/views";
import { may } from "@/lib/domain/permissions";
import { routeId } from "@/lib/http/route-id";
import { paths } from "@/lib/paths";
import { nameAuthoritativeAction } from "./actions";

type VersionsProps = { params: Promise<{ documentId: string }>; searchParams: Promise<{ saved?: string }> };

export async function generateMetadata({ params }: VersionsProps): Promise<Metadata> {
  const [document, say] = await Promise.all([requireVersions(params), getTranslations("versions.list")]);
  return { title: `${document.code} ${say("title")}` };
}

/** Which languages of a document count, and which other documents are versions of its text. */
export default async function VersionsPage({ params, searchParams }: VersionsProps) {
  const [actor, document, { saved }, say] = await Promise.all([
    requireActor("secretariat"),
    requireVersions(params),
    searchParams,
    getTranslations("versions.list"),
  ]);
  return (
    <>
      <PageHead
        before={
          <BackLink href={paths.document(document.id)}>
            <Reference>{document.code}</Reference>
          </BackLink>
        }
        title={say("title")}
        lead={<OwnText>{document.title}</OwnText>}
      />
      <div className="flex flex-col gap-10">
        {saved && <Banner kind="done" title={say("saved")} />}
        {may(actor.roles, "intake_document") && (
          <AuthoritativeForm document={document} action={nameAuthoritativeAction} />
        )}
        <LikeDocumentList document={document} />
      </div>
    </>
  );
}

async function requireVersions(params: VersionsProps["params"]): Promise<DocumentVersions> {
  const [actor, reader, { documentId }] = await Promise.all([
    requireActor("secretariat"),
    getLocale(),
    params,
  ]);
  return (await findDocumentVersions(actor, routeId(documentId), reader)) ?? notFound();
}
