import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { DashboardFilters } from "@/components/dashboard/dashboard-filters";
import { DashboardNotes } from "@/components/dashboard/dashboard-notes";
import { tabHref } from "@/components/dashboard/figure-links";
import { FigureList } from "@/components/dashboard/figure-list";
import { ParliamentParts } from "@/components/dashboard/parliament-parts";
import { PartsChart } from "@/components/dashboard/parts-chart";
import { PartsPages } from "@/components/dashboard/parts-pages";
import { PartsTable } from "@/components/dashboard/parts-table";
import { PageHead } from "@/components/layout/page-head";
import { ButtonLink } from "@/components/ui/button";
import { FilterTabs } from "@/components/ui/filter-tabs";
import { EmptyState } from "@/components/ui/notices";
import { requireActor } from "@/lib/auth/actor";
import { now } from "@/lib/clock";
import { findDashboard } from "@/lib/dashboard/queries";
import { DIMENSIONS, dashboardSchema } from "@/lib/dashboard/schema";
import { may } from "@/lib/domain/permissions";
import { paths } from "@/lib/paths";

type DashboardProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata({ searchParams }: DashboardProps): Promise<Metadata> {
  const [query, say] = await Promise.all([searchParams, getTranslations("dashboard")]);
  const { by } = dashboardSchema.parse(query);
  return { title: say("titleBy", { by: say(`by.${by}`) }) };
}

export default async function DashboardPage({ searchParams }: DashboardProps) {
  const [actor, query, locale, say] = await Promise.all([
    requireActor("secretariat"),
    searchParams,
    getLocale(),
    getTranslations("dashboard"),
  ]);
  const dashboard = await findDashboard(actor, dashboardSchema.parse(query), locale);
  const { asked, choices, total } = dashboard;
  const cycle = choices.cycles.find(({ id }) => id === asked.cycle);
  const byParliament = asked.by === "parliament";
  return (
    <>
      <PageHead
        title={say("title")}
        lead={cycle ? say("lead", { cycle: cycle.name.text }) : say("leadAll")}
        next={
          may(actor.roles, "read_history") && (
            <ButtonLink href={paths.history()} look="quiet">
              {say("history")}
            </ButtonLink>
          )
        }
      />
      <div className="flex flex-col gap-8">
        <DashboardFilters dashboard={dashboard} />
        <FigureList dashboard={dashboard} />
        <DashboardNotes dashboard={dashboard} at={now()} />
        <FilterTabs
          label={say("tabs")}
          tabs={DIMENSIONS.map((by) => ({
            href: tabHref(asked, by),
            label: say(`tab.${by}`),
            isCurrent: by === asked.by,
          }))}
        />
        {byParliament && <ParliamentParts dashboard={dashboard} />}
        {!byParliament && total.asked > 0 && (
          <PartsChart dashboard={dashboard}>
            <PartsTable dashboard={dashboard} />
          </PartsChart>
        )}
        {!byParliament && total.asked === 0 && (
          <EmptyState
            title={say("empty.title")}
            action={<ButtonLink href={paths.cycles()}>{say("empty.action")}</ButtonLink>}
          >
            {say("empty.body")}
          </EmptyState>
        )}
        <PartsPages dashboard={dashboard} />
      </div>
    </>
  );
}
