import { useLocale, useTranslations } from "next-intl";
import { OwnText } from "@/components/reports/task-head";
import { StatusTag } from "@/components/ui/status-tag";
import type { DocumentShown, ParagraphShown, ReservationShown } from "@/lib/documents/views";
import { LANGUAGE_NAMES } from "@/lib/i18n/format";

/** The text of a document, each paragraph with the reservations on it beside it; those on the whole stand first. */
export function ParagraphList({ document }: { document: DocumentShown }) {
  const say = useTranslations("documents.text");
  const whole = document.reservations.filter(({ wholeDocument }) => wholeDocument);
  return (
    <div className="flex flex-col gap-8">
      {whole.length > 0 && (
        <div>
          <h3 className="text-base">{say("whole")}</h3>
          <ul className="mt-2 flex flex-wrap gap-2">
            {whole.map((reservation) => (
              <li key={reservation.id}>
                <ReservationTag reservation={reservation} phrase={null} />
              </li>
            ))}
          </ul>
        </div>
      )}
      {(["operative", "preambular"] as const).map((part) => (
        <Part
          key={part}
          title={say(part)}
          paragraphs={document.paragraphs.filter((paragraph) => paragraph.part === part)}
          reservations={document.reservations}
        />
      ))}
    </div>
  );
}

function Part(props: {
  title: string;
  paragraphs: readonly ParagraphShown[];
  reservations: readonly ReservationShown[];
}) {
  const { title, paragraphs, reservations } = props;
  if (paragraphs.length === 0) return null;
  return (
    <div>
      <h3 className="text-base">{title}</h3>
      <ol className="mt-2 border-line border-t">
        {paragraphs.map((paragraph) => (
          <li
            key={paragraph.id}
            id={`paragraph-${paragraph.id}`}
            className="gap-6 border-line border-b py-3 target:bg-wash lg:flex"
          >
            <ParagraphText paragraph={paragraph} />
            <ReservationsOn paragraph={paragraph} reservations={reservations} />
          </li>
        ))}
      </ol>
    </div>
  );
}

function ParagraphText({ paragraph }: { paragraph: ParagraphShown }) {
  const common = useTranslations("common");
  const locale = useLocale();
  return (
    <div className="flex grow gap-3">
      <span className="w-8 shrink-0 text-end font-bold">{paragraph.position}</span>
      <div className="max-w-text">
        <OwnText>{paragraph.text}</OwnText>
        {paragraph.text.locale !== locale && (
          <span className="sr-only">
            {common("writtenIn", { language: LANGUAGE_NAMES[paragraph.text.locale] })}
          </span>
        )}
      </div>
    </div>
  );
}

function ReservationsOn(props: { paragraph: ParagraphShown; reservations: readonly ReservationShown[] }) {
  const here = props.reservations.flatMap((reservation) => {
    const cover = reservation.covers.find(({ paragraphId }) => paragraphId === props.paragraph.id);
    return cover ? [{ reservation, phrase: cover.phrase }] : [];
  });
  if (here.length === 0) return null;
  return (
    <ul className="mt-2 flex flex-wrap content-start gap-2 lg:mt-0 lg:w-72 lg:shrink-0">
      {here.map(({ reservation, phrase }) => (
        <li key={reservation.id}>
          <ReservationTag reservation={reservation} phrase={phrase} />
        </li>
      ))}
    </ul>
  );
}

function ReservationTag({ reservation, phrase }: { reservation: ReservationShown; phrase: string | null }) {
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
