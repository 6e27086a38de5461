import { useLocale, useTranslations } from "next-intl";
import type { DocumentShown, ParagraphShown } from "@/lib/documents/views";
import { directionOf } from "@/lib/domain/locale";
import type { ParagraphPart } from "@/lib/domain/statuses";
import { LANGUAGE_NAMES } from "@/lib/i18n/format";
import { CommitmentItem, type Offers } from "./commitment-item";
import { ReservationTag } from "./reservation-tag";

type ListProps = { document: DocumentShown; part: ParagraphPart; offers: Offers };

/** The paragraphs of one part, each with what it asks beneath and the reservations on it beside. */
export function ParagraphList({ document, part, offers }: ListProps) {
  const paragraphs = document.paragraphs.filter((paragraph) => paragraph.part === part);
  return (
    <ol className="border-line border-t">
      {paragraphs.map((paragraph) => (
        <li
          key={paragraph.id}
          id={`paragraph-${paragraph.id}`}
          className="gap-6 border-line border-b py-4 target:bg-wash lg:flex"
        >
          <div className="flex grow gap-3">
            <span className="w-8 shrink-0 text-end font-bold">{paragraph.position}</span>
            <div className="min-w-0 grow">
              <ParagraphText paragraph={paragraph} />
              {part === "operative" && <Asked document={document} paragraph={paragraph} offers={offers} />}
            </div>
          </div>
          <ReservationsOn document={document} paragraph={paragraph} />
        </li>
      ))}
    </ol>
  );
}

function ParagraphText({ paragraph }: { paragraph: ParagraphShown }) {
  const common = useTranslations("common");
  const locale = useLocale();
  return (
    <div className="max-w-text">
      <p lang={paragraph.text.locale} dir={directionOf(paragraph.text.locale)}>
        {paragraph.text.text}
      </p>
      {paragraph.text.locale !== locale && (
        <span className="sr-only">
          {common("writtenIn", { language: LANGUAGE_NAMES[paragraph.text.locale] })}
        </span>
      )}
    </div>
  );
}

/** The commitments that begin in this paragraph. */
function Asked(props: { document: DocumentShown; paragraph: ParagraphShown; offers: Offers }) {
  const { document, paragraph, offers } = props;
  const say = useTranslations("documents.text");
  const here = document.commitments.filter(
    ({ paragraphIds }) =>
      document.paragraphs.find(({ id }) => paragraphIds.includes(id))?.id === paragraph.id,
  );
  if (here.length === 0) return <p className="mt-2 text-muted text-sm">{say("statesOnly")}</p>;
  return (
    <ul className="mt-3 flex flex-col gap-3 border-line border-s-4 ps-4">
      {here.map((commitment) => (
        <li key={commitment.id} id={`commitment-${commitment.id}`} className="target:bg-wash">
          <CommitmentItem
            document={document}
            commitment={commitment}
            isWholeParagraph={here.length === 1 && commitment.paragraphIds.length === 1}
            offers={offers}
          />
        </li>
      ))}
    </ul>
  );
}

function ReservationsOn({ document, paragraph }: { document: DocumentShown; paragraph: ParagraphShown }) {
  const here = document.reservations.flatMap((reservation) => {
    const cover = reservation.covers.find(({ paragraphId }) => paragraphId === paragraph.id);
    return cover ? [{ reservation, phrase: cover.phrase }] : [];
  });
  if (here.length === 0) return null;
  return (
    <ul className="mt-3 flex flex-wrap content-start gap-2 lg:mt-0 lg:w-72 lg:shrink-0">
      {here.map(({ reservation, phrase }) => (
        <li key={reservation.id}>
          <ReservationTag reservation={reservation} phrase={phrase} />
        </li>
      ))}
    </ul>
  );
}
