import { useLocale, useTranslations } from "next-intl";
import { OwnText } from "@/components/reports/task-head";
import type { Locale } from "@/lib/domain/locale";
import type { DraftReservation, ReadingDraft } from "@/lib/domain/reading-draft";
import { formatList } from "@/lib/i18n/format";
import type { ReadingShown } from "@/lib/readings/views";
import { localText } from "@/lib/text/local-text";

/** A reservation entry: who, on what, in the words of the source. */
export function ReservationEntry(props: {
  reservation: DraftReservation;
  reading: ReadingShown;
  language: Locale;
}) {
  const { reservation, reading, language } = props;
  const statuses = useTranslations("statuses");
  const member = reading.choices.members.find(({ iso2 }) => iso2 === reservation.iso2);
  const scope = useScope(reservation, reading.draft);
  const quotes = Object.fromEntries(
    Object.entries(reservation.quotes).map(([locale, { text }]) => [locale, text]),
  );
  return (
    <>
      <h3 className="font-bold text-base">
        {member ? <OwnText>{member.name}</OwnText> : <bdi>{reservation.member}</bdi>}
        <span className="font-normal">
          {" "}
          – {statuses(`reservation.${reservation.kind}`)}: {scope}
        </span>
      </h3>
      {Object.keys(quotes).length > 0 && (
        <p className="text-muted text-sm">
          <OwnText>{localText(quotes, language)}</OwnText>
        </p>
      )}
    </>
  );
}

/** The scope in words: the whole text, or paragraphs by number with the phrase meant. */
function useScope({ wholeDocument, covers }: DraftReservation, draft: ReadingDraft): string {
  const statuses = useTranslations("statuses");
  const say = useTranslations("intake.reservation");
  const locale = useLocale();
  if (wholeDocument) return statuses("reservationScope.whole");
  const named = (["operative", "preambular"] as const).flatMap((part) => {
    const numbers = covers.flatMap(({ paragraph }) => {
      const found = draft.paragraphs.find((each) => each.key === paragraph && each.part === part);
      return found ? [String(found.number)] : [];
    });
    if (numbers.length === 0) return [];
    return `${statuses(`reservationScope.${part}`)} ${formatList(numbers, locale)}`;
  });
  const phrase = covers.find((cover) => cover.phrase)?.phrase;
  const scope = named.length > 0 ? formatList(named, locale) : say("nothing");
  return phrase ? say("phrase", { scope, phrase }) : scope;
}
