import { useLocale, useTranslations } from "next-intl";
import { directionOf } from "@/lib/domain/locale";
import type { DraftCommitment, DraftParagraph } from "@/lib/domain/reading-draft";
import { formatList } from "@/lib/i18n/format";
import type { ReadingShown } from "@/lib/readings/views";
import { localText } from "@/lib/text/local-text";
import { DueInWords } from "./due-in-words";

const FIRST_LETTERS = 110;

type FoldedProps = {
  reading: ReadingShown;
  paragraph: DraftParagraph;
  commitments: readonly DraftCommitment[];
  language: ReadingShown["draft"]["languages"][number];
  /** Shows it in full. */
  openHref: string;
};

/** A paragraph of which the parser is sure, in a line or two: how it begins, and for each act who is asked what by
 *  when. A long reading stays light, and what needs a look stands out. */
export function FoldedParagraph({ reading, paragraph, commitments, language, openHref }: FoldedProps) {
  const say = useTranslations("intake.folded");
  const texts = Object.entries(paragraph.texts).map(([locale, { text }]) => [locale, text]);
  const { text, locale } = localText(Object.fromEntries(texts), language);
  const cut = text.length > FIRST_LETTERS ? `${text.slice(0, text.lastIndexOf(" ", FIRST_LETTERS))} …` : text;
  return (
    <div
      id={paragraph.key}
      data-keys={[paragraph, ...commitments].map(({ key }) => key).join(" ")}
      className="scroll-mt-4 border-transparent border-s-4 ps-3 text-sm data-lit:border-ink data-lit:bg-wash target:border-ink target:bg-wash"
    >
      <a
        href={openHref}
        className="link font-bold"
        aria-label={say(paragraph.part, { number: String(paragraph.number) })}
      >
        {paragraph.number}
      </a>{" "}
      <bdi lang={locale} dir={directionOf(locale)}>
        {cut}
      </bdi>
      {commitments.map((commitment) => (
        <FoldedCommitment key={commitment.key} commitment={commitment} reading={reading} />
      ))}
    </div>
  );
}

function FoldedCommitment({ commitment, reading }: { commitment: DraftCommitment; reading: ReadingShown }) {
  const say = useTranslations("intake.commitment");
  const statuses = useTranslations("statuses");
  const locale = useLocale();
  const { rule } = commitment.due;
  const event = reading.choices.events.find(({ id }) => rule.kind === "by_event" && id === rule.eventId);
  const asked = commitment.addressees.map((each) => statuses(`addressee.${each}`));
  return (
    <p className="text-muted">
      {`${say("title", { label: reading.labels.get(commitment.key) ?? "–" })} · ${statuses(`act.${commitment.kindOfAct}`)} · `}
      {asked.length > 0 ? formatList(asked, locale) : say("nobody")}
      {rule.kind !== "none" && (
        <>
          {" · "}
          <DueInWords rule={rule} eventName={event ? event.name.text : null} />
        </>
      )}
    </p>
  );
}
