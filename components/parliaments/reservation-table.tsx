import { useLocale, useTranslations } from "next-intl";
import { LocalWords } from "@/components/dashboard/local-words";
import { DataTable } from "@/components/ui/data-table";
import { Link } from "@/components/ui/link";
import { Reference, UserText } from "@/components/ui/source-quote";
import { formatDate, formatList } from "@/lib/i18n/format";
import type { ReservationView } from "@/lib/parliaments/views";
import { paths } from "@/lib/paths";

/** The reservations of a parliament with what each covers, as recorded. */
export function ReservationTable({ reservations }: { reservations: ReservationView[] }) {
  const say = useTranslations("parliaments.page");
  const kinds = useTranslations("statuses.reservation");
  const locale = useLocale();
  if (reservations.length === 0) return <p className="text-muted">{say("noReservations")}</p>;
  return (
    <DataTable
      caption={<span className="sr-only">{say("reservations")}</span>}
      columns={[
        { key: "document", head: say("document") },
        { key: "kind", head: say("kind") },
        { key: "covers", head: say("covers") },
        { key: "quote", head: say("quote") },
      ]}
      rows={reservations.map((reservation) => ({
        key: reservation.id,
        cells: {
          document: (
            <Link href={paths.document(reservation.document.id)}>
              <Reference>{reservation.document.code}</Reference>{" "}
              <LocalWords text={reservation.document.title} />
            </Link>
          ),
          kind: (
            <>
              {kinds(reservation.kind)}
              {reservation.withdrawnOn &&
                ` (${say("withdrawn", { date: formatDate(reservation.withdrawnOn, locale) })})`}
            </>
          ),
          covers: <Covers reservation={reservation} />,
          quote: <UserText>{reservation.quote}</UserText>,
        },
      }))}
    />
  );
}

function Covers({ reservation }: { reservation: ReservationView }) {
  const say = useTranslations("parliaments.page");
  const locale = useLocale();
  if (reservation.wholeDocument) return say("wholeDocument");
  const named = reservation.paragraphs.map(({ part, label, phrase }) => {
    const paragraph = say(part, { label });
    return phrase ? say("phrase", { paragraph, phrase }) : paragraph;
  });
  return formatList(named, locale);
}
