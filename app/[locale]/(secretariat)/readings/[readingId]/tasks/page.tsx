import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { ActivationPreviewTable } from "@/components/documents/activation-preview";
import { PageHead } from "@/components/layout/page-head";
import { EmptyState } from "@/components/ui/notices";
import { BackLink } from "@/components/ui/way-back";
import { requireActor } from "@/lib/auth/actor";
import { may } from "@/lib/domain/permissions";
import { routeId } from "@/lib/http/route-id";
import { paths } from "@/lib/paths";
import { previewReading } from "@/lib/readings/preview";

export async function generateMetadata(): Promise<Metadata> {
  const say = await getTranslations("intake.preview");
  return { title: say("title") };
}

/** What a reading would make if it were confirmed and activated today; nothing is made here. */
export default async function ReadingTasksPage({ params }: { params: Promise<{ readingId: string }> }) {
  const [actor, say, reading, locale] = await Promise.all([
    requireActor("secretariat"),
    getTranslations("intake.preview"),
    getTranslations("intake.reading"),
    getLocale(),
  ]);
  if (!may(actor.roles, "intake_document")) notFound();
  const readingId = routeId((await params).readingId);
  const { previews, onRecord } = (await previewReading(actor, readingId, locale)) ?? notFound();
  return (
    <>
      <PageHead
        before={<BackLink href={`${paths.reading(readingId)}#confirm`}>{reading("title")}</BackLink>}
        title={say("title")}
        lead={say("lead")}
      />
      {previews.length === 0 ? (
        <EmptyState title={say("nothing")}>{say("nothingLead")}</EmptyState>
      ) : (
        <ActivationPreviewTable previews={previews} onRecord={onRecord} />
      )}
    </>
  );
}
