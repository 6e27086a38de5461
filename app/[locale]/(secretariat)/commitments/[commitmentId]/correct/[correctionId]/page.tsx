import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { CorrectedParts } from "@/components/commitments/corrected-parts";
import { CorrectionEffects } from "@/components/commitments/correction-effects";
import { ServerForm } from "@/components/forms/server-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { PageHead } from "@/components/layout/page-head";
import { OwnText } from "@/components/reports/task-head";
import { ButtonRow } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { Banner } from "@/components/ui/notices";
import { Reference, UserText } from "@/components/ui/source-quote";
import { BackLink } from "@/components/ui/way-back";
import { requireActor } from "@/lib/auth/actor";
import { findCorrection } from "@/lib/commitments/correction-queries";
import type { CorrectionShown } from "@/lib/commitments/correction-views";
import { may } from "@/lib/domain/permissions";
import { routeId } from "@/lib/http/route-id";
import { formatInstant } from "@/lib/i18n/format";
import { paths, withQuery } from "@/lib/paths";
import { doCorrectionAction } from "../actions";

type CorrectionProps = { params: Promise<{ correctionId: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const say = await getTranslations("commitments.correction");
  return { title: say("whatIf") };
}

/** What a correction would change, before it is done, and the button that does it. */
export default async function CorrectionPage({ params }: CorrectionProps) {
  const actor = await requireActor("secretariat");
  if (!may(actor.roles, "correct_commitment")) notFound();
  const [{ correctionId }, say, locale] = await Promise.all([
    params,
    getTranslations("commitments.correction"),
    getLocale(),
  ]);
  const correction = await findCorrection(actor, routeId(correctionId), locale);
  if (!correction) notFound();
  return (
    <>
      <PageHead
        before={
          <BackLink href={paths.document(correction.documentId)}>
            <OwnText>{correction.title}</OwnText>
          </BackLink>
        }
        title={say("whatIf")}
        lead={
          <>
            <Reference>{correction.cited}</Reference>
            {!correction.doneAt && ` ${say("whatIfLead")}`}
          </>
        }
      />
      <div className="flex flex-col gap-8">
        {correction.doneAt && (
          <Banner kind="done" title={say("done", { date: formatInstant(correction.doneAt, locale) })} />
        )}
        {correction.isOutdated && <Banner kind="attention" title={say("outdated")} />}
        <CorrectedParts correction={correction} />
        <p className="max-w-text">
          <span className="font-bold">{say("reason")}</span>
          <br />
          <UserText>{correction.reason}</UserText>
        </p>
        {!correction.doneAt && !correction.isOutdated && <Effects correction={correction} />}
      </div>
    </>
  );
}

async function Effects({ correction }: { correction: CorrectionShown }) {
  const say = await getTranslations("commitments.correction");
  const again = withQuery(paths.commitmentCorrect(correction.commitmentId), { from: correction.id });
  return (
    <section aria-labelledby="effects-head" className="flex flex-col gap-6">
      <h2 id="effects-head">{say("effects.title")}</h2>
      <CorrectionEffects effects={correction.effects} />
      <ServerForm action={doCorrectionAction}>
        <input type="hidden" name="correctionId" value={correction.id} />
        <ButtonRow>
          <SubmitButton>{say("button")}</SubmitButton>
          <Link href={again}>{say("again")}</Link>
        </ButtonRow>
      </ServerForm>
    </section>
  );
}
