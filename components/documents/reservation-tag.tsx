import { useTranslations } from "next-intl";
import { OwnText } from "@/components/reports/task-head";
import { StatusTag } from "@/components/ui/status-tag";
import type { DocumentShown, ReservationShown } from "@/lib/documents/views";

/** Who reserved or opposed, and the phrase meant where only that. */
export function ReservationTag({
  reservation,
  phrase,
}: {
  reservation: ReservationShown;
  phrase: string | null;
}) {
  const say = useTranslations("statuses.reservation");
  return (
    <StatusTag tone="reserved">
      <OwnText>{reservation.member}</OwnText>: {say(reservation.kind)}
      {phrase && (
        <>
          {" "}
          – <q dir="auto">{phrase}</q>
        </>
      )}
    </StatusTag>
  );
}

/** Reservations and oppositions to the whole text; nothing where there are none. */
export function WholeReservations({ document }: { document: DocumentShown }) {
  const say = useTranslations("documents.text");
  const whole = document.reservations.filter(({ wholeDocument }) => wholeDocument);
  if (whole.length === 0) return null;
  return (
    <div className="mb-6">
      <h3 className="text-base">{say("whole")}</h3>
      <ul className="mt-2 flex flex-wrap gap-2">
        {whole.map((reservation) => (
          <li key={reservation.id}>
            <ReservationTag reservation={reservation} phrase={null} />
          </li>
        ))}
      </ul>
    </div>
  );
}
