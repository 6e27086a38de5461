import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { EventTable } from "@/components/events/event-table";
import { PageHead } from "@/components/layout/page-head";
import { Link } from "@/components/ui/link";
import { Banner } from "@/components/ui/notices";
import { requireActor } from "@/lib/auth/actor";
import { today } from "@/lib/clock";
import { may } from "@/lib/domain/permissions";
import { listEvents } from "@/lib/events/queries";
import type { EventShown } from "@/lib/events/views";
import { paths } from "@/lib/paths";

export async function generateMetadata(): Promise<Metadata> {
  const say = await getTranslations("events");
  return { title: say("title") };
}

type CalendarProps = { searchParams: Promise<{ removed?: string }> };

/** The body's calendar: what is to come first, the soonest at the top; then what was. */
export default async function CalendarPage({ searchParams }: CalendarProps) {
  const actor = await requireActor("secretariat");
  const [say, locale] = await Promise.all([getTranslations("events"), getLocale()]);
  const { removed } = await searchParams;
  const day = today();
  const events = await listEvents(actor, locale);
  const held = events.filter(({ startsOn, endsOn }) => startsOn !== null && (endsOn ?? startsOn) < day);
  const lastHeld = Math.max(0, ...held.map(({ number }) => number ?? 0));
  // An early Assembly whose days no source gives was held all the same.
  const isPast = (event: EventShown) =>
    held.includes(event) || (event.number !== null && event.number <= lastHeld);
  const coming = events.filter((event) => !isPast(event)).reverse();
  const past = events.filter((event) => !coming.includes(event));
  return (
    <>
      <PageHead
        title={say("title")}
        lead={say("lead")}
        next={may(actor.roles, "move_event") && <Link href={paths.newEvent()}>{say("add.title")}</Link>}
      />
      <div className="flex flex-col gap-12">
        {removed && <Banner kind="done" title={say("remove.done")} />}
        <EventTable caption={say("coming")} events={coming} />
        <EventTable caption={say("past")} events={past} />
      </div>
    </>
  );
}
