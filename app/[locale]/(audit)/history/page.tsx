import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { PagesOf } from "@/components/dashboard/pages-of";
import { HistoryFilters } from "@/components/history/history-filters";
import { StepList } from "@/components/history/step-list";
import { PageHead } from "@/components/layout/page-head";
import { Link } from "@/components/ui/link";
import { EmptyState } from "@/components/ui/notices";
import { requireActor } from "@/lib/auth/actor";
import { may } from "@/lib/domain/permissions";
import { listSteps, STEPS_ON_PAGE } from "@/lib/history/queries";
import { historyFilterSchema } from "@/lib/history/schema";
import { formatNumber } from "@/lib/i18n/format";
import { paths, withQuery } from "@/lib/paths";

type HistoryProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  const say = await getTranslations("history");
  return { title: say("title") };
}

/** The record of steps: all of them for the auditor and the secretariat, a parliament's own for its people. */
export default async function HistoryPage({ searchParams }: HistoryProps) {
  const actor = await requireActor();
  if (!may(actor.roles, "read_history")) notFound();
  const [query, locale, say] = await Promise.all([searchParams, getLocale(), getTranslations("history")]);
  const filter = historyFilterSchema.parse(query);
  const isOfOneParliament = actor.side === "parliament";
  const list = await listSteps(actor, filter, locale);
  return (
    <>
      <PageHead
        title={say("title")}
        lead={say(isOfOneParliament ? "leadOwn" : "lead")}
        next={
          may(actor.roles, "check_history") && <Link href={paths.historyCheck()}>{say("check.link")}</Link>
        }
      />
      <div className="flex flex-col gap-6">
        <HistoryFilters
          filter={filter}
          choices={{ ...list.choices, parliaments: isOfOneParliament ? [] : list.choices.parliaments }}
        />
        <p className="text-muted">{say("count", { n: formatNumber(list.inAll, locale) })}</p>
        {list.steps.length > 0 ? (
          <StepList steps={list.steps} opensReports={may(actor.roles, "read_dashboard")} />
        ) : (
          <EmptyState title={say("emptyTitle")}>{say("emptyBody")}</EmptyState>
        )}
        <PagesOf
          page={filter.page}
          size={STEPS_ON_PAGE}
          total={list.inAll}
          href={(page) => withQuery(paths.history(), { ...filter, page })}
        />
      </div>
    </>
  );
}
