import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { EventTable } from "@/components/events/event-table";
import { PageHead } from "@/components/layout/page-head";
import { requireActor } from "@/lib/auth/actor";
import { today } from "@/lib/clock";
import { listEvents } from "@/lib/events/queries";

export async function generateMetadata(): Promise<Metadata> {
  const say = await getTranslations("events");
  return { title: say("title") };
}

/** The body's calendar: what is to come first, the soonest at the top; then what was. */
export default async function CalendarPage() {
  const actor = await requireActor("secretariat");
  const [say, locale] = await Promise.all([getTranslations("events"), getLocale()]);
  const day = today();
  const events = await listEvents(actor, locale);
  const coming = events.filter(({ startsOn, endsOn }) => !startsOn || (endsOn ?? startsOn) >= day).reverse();
  const past = events.filter((event) => !coming.includes(event));
  return (
    <>
      <PageHead title={say("title")} lead={say("lead")} />
      <div className="flex flex-col gap-12">
        <EventTable caption={say("coming")} events={coming} />
        <EventTable caption={say("past")} events={past} />
      </div>
    </>
  );
}
