import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { DocumentTable } from "@/components/documents/document-table";
import { OpenReadings } from "@/components/documents/open-readings";
import { UnreadUploads } from "@/components/documents/unread-uploads";
import { PageHead } from "@/components/layout/page-head";
import { ButtonLink, ButtonRow } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { requireActor } from "@/lib/auth/actor";
import { listDocuments, listOpenReadings } from "@/lib/documents/queries";
import { may } from "@/lib/domain/permissions";
import { paths } from "@/lib/paths";
import { listUnreadUploads } from "@/lib/uploads/queries";

export async function generateMetadata(): Promise<Metadata> {
  const say = await getTranslations("documents");
  return { title: say("title") };
}

/** The documents on record, and the readings that wait for an officer. */
export default async function DocumentsPage() {
  const actor = await requireActor("secretariat");
  const [say, locale] = await Promise.all([getTranslations("documents"), getLocale()]);
  const takesIn = may(actor.roles, "intake_document");
  const [documents, readings, uploads] = await Promise.all([
    listDocuments(actor, locale),
    takesIn ? listOpenReadings(actor) : [],
    takesIn ? listUnreadUploads(actor, locale) : [],
  ]);
  return (
    <>
      <PageHead
        title={say("title")}
        lead={say("lead")}
        next={
          <ButtonRow>
            {takesIn && <ButtonLink href={paths.newDocument()}>{say("new")}</ButtonLink>}
            <Link href={paths.secretariatTasks()}>{say("secretariatTasks")}</Link>
          </ButtonRow>
        }
      />
      <UnreadUploads uploads={uploads} />
      <OpenReadings readings={readings} />
      <DocumentTable documents={documents} />
    </>
  );
}
