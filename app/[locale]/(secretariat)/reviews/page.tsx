import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { PagesOf } from "@/components/dashboard/pages-of";
import { WaitingRequests } from "@/components/filings/waiting-requests";
import { PageHead } from "@/components/layout/page-head";
import { DoneBanner } from "@/components/reviews/done-banner";
import { KeysSwitch } from "@/components/reviews/keys-switch";
import { QueueFilters } from "@/components/reviews/queue-filters";
import { QueueKeys } from "@/components/reviews/queue-keys";
import { QueueTable } from "@/components/reviews/queue-table";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/notices";
import { requireActor } from "@/lib/auth/actor";
import { today } from "@/lib/clock";
import { listWaitingRequests } from "@/lib/filings/queries";
import { formatNumber } from "@/lib/i18n/format";
import { paths, withQuery } from "@/lib/paths";
import { listQueue, QUEUE_PAGE } from "@/lib/reviews/queries";
import { queueFilterSchema } from "@/lib/reviews/schema";
import { queueKeysAction, undoAction } from "./actions";

type ReviewsProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  const say = await getTranslations("reviews");
  return { title: say("title") };
}

/** What waits for the secretariat, oldest first, then what waits for a parliament. */
export default async function ReviewsPage({ searchParams }: ReviewsProps) {
  const [actor, query, locale, say] = await Promise.all([
    requireActor("secretariat"),
    searchParams,
    getLocale(),
    getTranslations("reviews"),
  ]);
  const filter = queueFilterSchema.parse(query);
  const queue = await listQueue(actor, filter, locale);
  const requests = await listWaitingRequests(actor, locale);
  const { page: _page, done: _done, ...filters } = filter;
  return (
    <>
      <PageHead title={say("title")} lead={say("lead")} />
      <div className="flex flex-col gap-8">
        {queue.done && <DoneBanner row={queue.done} undoAction={undoAction} />}
        <QueueFilters filter={filter} choices={queue.choices} officers={queue.officers} />
        <section>
          <h2 className="mb-4">{say("waiting", { n: formatNumber(queue.submittedInAll, locale) })}</h2>
          {queue.submitted.length > 0 ? (
            <>
              <KeysSwitch isOn={queue.keysAreOn} action={queueKeysAction} />
              <QueueKeys isOn={queue.keysAreOn}>
                <QueueTable kind="submitted" rows={queue.submitted} today={today()} />
              </QueueKeys>
            </>
          ) : (
            <EmptyState
              title={say("emptyTitle")}
              action={
                <ButtonLink href={paths.dashboard()} look="secondary">
                  {say("emptyAction")}
                </ButtonLink>
              }
            >
              {say("emptyBody")}
            </EmptyState>
          )}
          <PagesOf
            page={filter.page}
            size={QUEUE_PAGE}
            total={queue.submittedInAll}
            href={(page) => withQuery(paths.reviews(), { ...filters, page })}
          />
        </section>
        <WaitingRequests requests={requests} />
        <section>
          <h2 className="mb-4">{say("returned", { n: formatNumber(queue.returned.length, locale) })}</h2>
          {queue.returned.length > 0 ? (
            <QueueTable kind="returned" rows={queue.returned} today={today()} />
          ) : (
            <p className="text-muted">{say("noneReturned")}</p>
          )}
        </section>
      </div>
    </>
  );
}
