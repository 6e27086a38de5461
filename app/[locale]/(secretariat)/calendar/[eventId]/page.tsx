import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { EventEffectsList } from "@/components/events/event-effects";
import { EventDays } from "@/components/events/event-table";
import { MoveEventForm } from "@/components/events/move-event-form";
import { RemoveEventForm } from "@/components/events/remove-event-form";
import { PageHead } from "@/components/layout/page-head";
import { OwnText } from "@/components/reports/task-head";
import { Banner } from "@/components/ui/notices";
import { BackLink } from "@/components/ui/way-back";
import { requireActor } from "@/lib/auth/actor";
import { may } from "@/lib/domain/permissions";
import { findEvent } from "@/lib/events/queries";
import { routeId } from "@/lib/http/route-id";
import { paths } from "@/lib/paths";
import { moveEventAction, removeEventAction } from "./actions";

type EventProps = { params: Promise<{ eventId: string }>; searchParams: Promise<{ moved?: string }> };

export async function generateMetadata({ params }: EventProps): Promise<Metadata> {
  const { event } = await requireEvent(params);
  return { title: event.name.text };
}

/** An event, what would move with it, and the form that moves it. */
export default async function EventPage({ params, searchParams }: EventProps) {
  const [{ event, effects }, { moved }, say, actor] = await Promise.all([
    requireEvent(params),
    searchParams,
    getTranslations("events"),
    requireActor("secretariat"),
  ]);
  return (
    <>
      <PageHead
        before={<BackLink href={paths.calendar()}>{say("title")}</BackLink>}
        title={<OwnText>{event.name}</OwnText>}
        lead={<EventDays event={event} />}
      />
      <div className="flex max-w-filing flex-col gap-10">
        {moved && /^\d+$/.test(moved) && (
          <Banner kind="done" title={say("moved", { count: Number(moved) })} />
        )}
        <section aria-labelledby="effects-head">
          <h2 id="effects-head" className="mb-3">
            {say("effects.title")}
          </h2>
          <EventEffectsList effects={effects} />
        </section>
        {may(actor.roles, "move_event") ? (
          <section aria-labelledby="move-head">
            <h2 id="move-head" className="mb-4">
              {say("move.title")}
            </h2>
            <MoveEventForm event={event} action={moveEventAction} />
            <div className="mt-8">
              <RemoveEventForm eventId={event.id} action={removeEventAction} />
            </div>
          </section>
        ) : (
          <p className="text-muted">{say("move.notYours")}</p>
        )}
      </div>
    </>
  );
}

async function requireEvent(params: EventProps["params"]) {
  const actor = await requireActor("secretariat");
  const { eventId } = await params;
  return (await findEvent(actor, routeId(eventId), await getLocale())) ?? notFound();
}
