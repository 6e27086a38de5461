import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { CorrectionForm } from "@/components/commitments/correction-form";
import { EarlierCorrections } from "@/components/commitments/earlier-corrections";
import { FilingLayout, PageHead } from "@/components/layout/page-head";
import { OwnText } from "@/components/reports/task-head";
import { Banner } from "@/components/ui/notices";
import { Reference } from "@/components/ui/source-quote";
import { BackLink } from "@/components/ui/way-back";
import { requireActor } from "@/lib/auth/actor";
import { findCommitmentToCorrect, findCorrection } from "@/lib/commitments/correction-queries";
import { may } from "@/lib/domain/permissions";
import { readRouteId, routeId } from "@/lib/http/route-id";
import { paths } from "@/lib/paths";
import { proposeCorrectionAction } from "./actions";

type CorrectProps = {
  params: Promise<{ commitmentId: string }>;
  searchParams: Promise<{ from?: string }>;
};

export async function generateMetadata(): Promise<Metadata> {
  const say = await getTranslations("commitments.correction");
  return { title: say("title") };
}

/** A new reading of a commitment, with its reason. With `from` the form begins with what a correction that is not done
 *  yet says. */
export default async function CorrectPage({ params, searchParams }: CorrectProps) {
  const actor = await requireActor("secretariat");
  if (!may(actor.roles, "correct_commitment")) notFound();
  const [{ commitmentId }, { from = "" }, say, locale] = await Promise.all([
    params,
    searchParams,
    getTranslations("commitments.correction"),
    getLocale(),
  ]);
  const commitment = await findCommitmentToCorrect(actor, routeId(commitmentId), locale);
  if (!commitment) notFound();
  const fromId = readRouteId(from);
  const begun = fromId ? await findCorrection(actor, fromId, locale) : null;
  const stands = commitment.lifecycle === "confirmed" || commitment.lifecycle === "active";
  return (
    <FilingLayout
      head={
        <PageHead
          before={
            <BackLink href={paths.document(commitment.documentId)}>
              <OwnText>{commitment.title}</OwnText>
            </BackLink>
          }
          title={say("title")}
          lead={
            <>
              <Reference>{commitment.cited}</Reference> {say("lead")}
            </>
          }
        />
      }
    >
      <div className="flex flex-col gap-8">
        {stands ? (
          <CorrectionForm
            commitment={commitment}
            begun={begun?.commitmentId === commitment.id ? begun : null}
            action={proposeCorrectionAction}
          />
        ) : (
          <Banner kind="notice" title={say("notStanding")} />
        )}
        <EarlierCorrections earlier={commitment.earlier} commitmentId={commitment.id} />
      </div>
    </FilingLayout>
  );
}
