import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { ConversationLink } from "@/components/conversations/conversation-link";
import { PageHead } from "@/components/layout/page-head";
import { MoveList } from "@/components/reports/move-list";
import { ReportView } from "@/components/reports/report-view";
import { AssignForm } from "@/components/reviews/assign-form";
import { Changes } from "@/components/reviews/changes";
import { DecisionForm } from "@/components/reviews/decision-form";
import { EarlierReturns } from "@/components/reviews/earlier-returns";
import { PointBox } from "@/components/reviews/point-box";
import { ReopenForm } from "@/components/reviews/reopen-form";
import { ReviewFacts } from "@/components/reviews/review-facts";
import { ReviewState } from "@/components/reviews/review-state";
import { Link } from "@/components/ui/link";
import { Details } from "@/components/ui/notices";
import { BackLink } from "@/components/ui/way-back";
import { requireActor } from "@/lib/auth/actor";
import { today } from "@/lib/clock";
import { may } from "@/lib/domain/permissions";
import { stepsFor } from "@/lib/domain/report-workflow";
import { paths } from "@/lib/paths";
import { listMoves } from "@/lib/reports/queries";
import { findReview } from "@/lib/reviews/find-review";
import { whichReviewSchema } from "@/lib/reviews/schema";
import { assignAction, decideAction, reopenAction } from "./actions";

type ReviewProps = {
  params: Promise<{ reportId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

async function load({ params, searchParams }: ReviewProps) {
  const actor = await requireActor("secretariat");
  const asked = whichReviewSchema.safeParse({ ...(await searchParams), ...(await params) });
  const review = asked.success ? await findReview(actor, { ...asked.data, reader: await getLocale() }) : null;
  return review ? { actor, review } : notFound();
}

export async function generateMetadata(props: ReviewProps): Promise<Metadata> {
  const [{ review }, say] = await Promise.all([load(props), getTranslations("reviews")]);
  return {
    title: say("page.metaTitle", { parliament: review.parliament.name.text, document: review.document.code }),
  };
}

/** A submitted report beside what came before it, and the decision on it. */
export default async function ReviewPage(props: ReviewProps) {
  const [{ actor, review }, say] = await Promise.all([load(props), getTranslations("reviews")]);
  const moves = await listMoves(actor, { reportId: review.reportId });
  const steps = stepsFor(review.status, actor.roles);
  const named = { parliament: review.parliament.name.text, document: review.document.code };
  const isDecided = !steps.includes("return");
  const view = (
    <section id="report" aria-labelledby="report-head">
      <h2 id="report-head" className="mb-4">
        {say("report.title")}
      </h2>
      <ReportView
        content={review.content}
        tasks={review.tasks}
        repliedTo={review.repliedTo}
        today={today()}
        {...(!isDecided && { beside: (field: string) => <PointBox field={field} review={review} /> })}
      />
    </section>
  );
  return (
    <>
      <PageHead
        before={<BackLink href={paths.reviews()}>{say("page.back")}</BackLink>}
        title={say("page.title", named)}
      />
      <div className="flex flex-col gap-10">
        <ReviewFacts review={review} isDecided={isDecided} />
        <ReviewState review={review} canDecide={!isDecided} />
        <div className="not-printed flex flex-col gap-4">
          {may(actor.roles, "review_report") && <AssignForm review={review} action={assignAction} />}
          <p className="flex flex-wrap gap-x-6">
            <Link href={paths.filing(review.reportId)}>{say("page.filing")}</Link>
            {review.hasEvidenceCheck && (
              <Link href={paths.reviewEvidence(review.reportId)}>{say("page.evidence")}</Link>
            )}
          </p>
          <ConversationLink reportId={review.reportId} />
          {steps.includes("reopen") && (
            <Details summary={say("reopen.summary")}>
              <ReopenForm review={review} action={reopenAction} />
            </Details>
          )}
        </div>
        <Changes review={review} />
        <EarlierReturns review={review} />
        <DecisionForm review={review} action={decideAction} isOpen={!isDecided}>
          {view}
        </DecisionForm>
        <Details summary={say("page.steps")}>
          <MoveList moves={moves} />
        </Details>
      </div>
    </>
  );
}
