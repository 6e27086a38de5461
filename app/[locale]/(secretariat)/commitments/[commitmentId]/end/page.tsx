import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { EndEffects } from "@/components/commitments/end-effects";
import { EndForm } from "@/components/commitments/end-form";
import { PageHead } from "@/components/layout/page-head";
import { OwnText } from "@/components/reports/task-head";
import { Banner } from "@/components/ui/notices";
import { Reference } from "@/components/ui/source-quote";
import { BackLink } from "@/components/ui/way-back";
import { requireActor } from "@/lib/auth/actor";
import { findCommitmentToEnd } from "@/lib/commitments/queries";
import { may } from "@/lib/domain/permissions";
import { routeId } from "@/lib/http/route-id";
import { paths } from "@/lib/paths";
import { endCommitmentAction } from "./actions";

type EndProps = { params: Promise<{ commitmentId: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const say = await getTranslations("commitments.ending");
  return { title: say("title") };
}

/** What the end of a commitment would do, and the form that ends it. */
export default async function EndCommitmentPage({ params }: EndProps) {
  const actor = await requireActor("secretariat");
  if (!may(actor.roles, "end_commitment")) notFound();
  const [{ commitmentId }, say, locale] = await Promise.all([
    params,
    getTranslations("commitments.ending"),
    getLocale(),
  ]);
  const commitment = await findCommitmentToEnd(actor, routeId(commitmentId), locale);
  if (!commitment) notFound();
  return (
    <>
      <PageHead
        before={
          <BackLink href={paths.document(commitment.documentId)}>
            <OwnText>{commitment.title}</OwnText>
          </BackLink>
        }
        title={say("title")}
        lead={say("lead")}
      />
      <div className="flex max-w-filing flex-col gap-8">
        <p>
          <Reference>{commitment.cited}</Reference>
          <br />
          <OwnText>{commitment.summary}</OwnText>
        </p>
        {commitment.lifecycle === "active" ? (
          <>
            <section aria-labelledby="effects-head">
              <h2 id="effects-head" className="mb-3">
                {say("effects.title")}
              </h2>
              <EndEffects effects={commitment.effects} />
            </section>
            <EndForm commitment={commitment} action={endCommitmentAction} />
          </>
        ) : (
          <Banner kind="notice" title={say("notStanding")} />
        )}
      </div>
    </>
  );
}
