import { useLocale, useTranslations } from "next-intl";
import { OwnText } from "@/components/reports/task-head";
import { DataTable } from "@/components/ui/data-table";
import { Link } from "@/components/ui/link";
import { StatusTag } from "@/components/ui/status-tag";
import type { EventShown } from "@/lib/events/views";
import { formatDate, formatNumber } from "@/lib/i18n/format";
import { paths } from "@/lib/paths";

/** Events with their days and what falls due by them. */
export function EventTable({ caption, events }: { caption: string; events: readonly EventShown[] }) {
  const say = useTranslations("events");
  const locale = useLocale();
  return (
    <DataTable
      caption={caption}
      columns={[
        { key: "name", head: say("event") },
        { key: "days", head: say("days") },
        { key: "commitments", head: say("commitments"), isNumber: true },
        { key: "cycles", head: say("cycles"), isNumber: true },
      ]}
      rows={events.map((event) => ({
        key: event.id,
        cells: {
          name: (
            <>
              <Link href={paths.event(event.id)}>
                <OwnText>{event.name}</OwnText>
              </Link>
              {event.city && <span className="text-muted"> · {event.city}</span>}
            </>
          ),
          days: <EventDays event={event} />,
          commitments: formatNumber(event.commitments, locale),
          cycles: formatNumber(event.cycles, locale),
        },
      }))}
    />
  );
}

/** The days of an event in words, or that it has none. */
export function EventDays({ event }: { event: Pick<EventShown, "startsOn" | "endsOn" | "cancelled"> }) {
  const say = useTranslations("events");
  const locale = useLocale();
  const { startsOn, endsOn, cancelled } = event;
  if (cancelled) return <StatusTag tone="not-asked">{say("cancelled")}</StatusTag>;
  if (!startsOn) return <StatusTag tone="neutral">{say("undated")}</StatusTag>;
  if (!endsOn || endsOn === startsOn) return formatDate(startsOn, locale);
  return say("fromTo", { from: formatDate(startsOn, locale), to: formatDate(endsOn, locale) });
}
