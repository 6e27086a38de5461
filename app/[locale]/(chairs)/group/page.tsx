import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { GroupStates } from "@/components/committee/group-states";
import { PageHead } from "@/components/layout/page-head";
import { EmptyState } from "@/components/ui/notices";
import { requireActor } from "@/lib/auth/actor";
import { listGroupPages } from "@/lib/committee/group-queries";
import { may } from "@/lib/domain/permissions";

export async function generateMetadata(): Promise<Metadata> {
  const say = await getTranslations("dashboard.group");
  return { title: say("title") };
}

/** Whether the parliaments of the reader's group have filed; never what they say. */
export default async function GroupPage() {
  const actor = await requireActor("chairs");
  if (!may(actor.roles, "read_group")) notFound();
  const [locale, say] = await Promise.all([getLocale(), getTranslations("dashboard.group")]);
  const groups = await listGroupPages(actor, locale);
  const cycle = groups[0]?.cycle;
  return (
    <>
      <PageHead
        title={say("title")}
        lead={
          <>
            <p>{cycle ? say("lead", { cycle: cycle.text }) : say("leadNone")}</p>
            <p>{say("statesOnly")}</p>
          </>
        }
      />
      {groups.length === 0 && <EmptyState title={say("emptyTitle")}>{say("emptyBody")}</EmptyState>}
      <div className="flex flex-col gap-12">
        {groups.map((page) => (
          <GroupStates key={page.group.text} page={page} />
        ))}
      </div>
    </>
  );
}
