import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { AddEventForm } from "@/components/events/add-event-form";
import { FilingLayout, PageHead } from "@/components/layout/page-head";
import { BackLink } from "@/components/ui/way-back";
import { requireActor } from "@/lib/auth/actor";
import { may } from "@/lib/domain/permissions";
import { paths } from "@/lib/paths";
import { addEventAction } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  const say = await getTranslations("events.add");
  return { title: say("title") };
}

/** Puts an event into the calendar. */
export default async function NewEventPage() {
  const [actor, say, calendar] = await Promise.all([
    requireActor("secretariat"),
    getTranslations("events.add"),
    getTranslations("events"),
  ]);
  if (!may(actor.roles, "move_event")) notFound();
  return (
    <FilingLayout
      head={
        <PageHead
          before={<BackLink href={paths.calendar()}>{calendar("title")}</BackLink>}
          title={say("title")}
          lead={say("lead")}
        />
      }
    >
      <AddEventForm action={addEventAction} />
    </FilingLayout>
  );
}
