import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { Invitations } from "@/components/cycles/invitations";
import { PageHead } from "@/components/layout/page-head";
import { OwnRotation } from "@/components/rotations/own-rotation";
import { ReportRows } from "@/components/tasks/report-rows";
import { headlineOf, sortTasks } from "@/components/tasks/task-sections";
import { UnaskedDocuments } from "@/components/tasks/unasked-documents";
import { Banner, EmptyState } from "@/components/ui/notices";
import { requireActor } from "@/lib/auth/actor";
import { today } from "@/lib/clock";
import { listInvitations } from "@/lib/cycles/volunteer";
import { may } from "@/lib/domain/permissions";
import { formatDate } from "@/lib/i18n/format";
import { listTasks } from "@/lib/reports/queries";
import { findOwnRotation } from "@/lib/rotations/queries";
import { consentAction, volunteerAction } from "./actions";

type TasksProps = { searchParams: Promise<{ saved?: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const say = await getTranslations("tasks");
  return { title: say("title") };
}

/** Home of a parliament: what is to do, what waits for whom, and what was not asked. */
export default async function TasksPage({ searchParams }: TasksProps) {
  const actor = await requireActor("parliament");
  const [{ saved }, say, locale] = await Promise.all([searchParams, getTranslations("tasks"), getLocale()]);
  const day = today();
  const list = await listTasks(actor, { reader: locale, today: day });
  const [invitations, rotation] = await Promise.all([listInvitations(actor, locale), findOwnRotation(actor)]);
  const sections = sortTasks(list.reports, day);
  const { count, dueOn, isOverdue } = headlineOf(list.reports, day);
  const when = dueOn ? formatDate(dueOn, locale) : "";
  const title =
    count === 0 ? say("nothingToDo") : say(isOverdue ? "toDoSince" : "toDoBy", { count, date: when });
  return (
    <>
      <PageHead title={title} lead={count === 0 ? say("nothingLead") : say("lead")} />
      <div className="flex max-w-filing flex-col gap-10">
        {saved && (
          <Banner kind="done" title={say("saved")}>
            {say("savedLead")}
          </Banner>
        )}
        {list.reports.length === 0 && <EmptyState title={say("empty")}>{say("emptyLead")}</EmptyState>}
        {sections.map(({ key, reports }) => (
          <ReportRows key={key} section={key} reports={reports} today={day} roles={actor.roles} />
        ))}
        <Invitations invitations={invitations} action={volunteerAction} />
        {rotation && (
          <OwnRotation
            rotation={rotation}
            canAgree={may(actor.roles, "ask_secretariat")}
            action={consentAction}
          />
        )}
        <UnaskedDocuments documents={list.unasked} />
      </div>
    </>
  );
}
