import { useLocale, useTranslations } from "next-intl";
import { OwnText } from "@/components/reports/task-head";
import { ActInWords } from "@/components/subjects/act-in-words";
import { SubjectLines } from "@/components/subjects/subject-lines";
import type { Locale } from "@/lib/domain/locale";
import type { DraftCommitment } from "@/lib/domain/reading-draft";
import { suggestedThemes } from "@/lib/domain/subjects/suggested-themes";
import { formatList } from "@/lib/i18n/format";
import type { ReadingShown } from "@/lib/readings/views";
import { subjectsNamed } from "@/lib/subjects/named";
import { localText } from "@/lib/text/local-text";
import { DueInWords } from "./due-in-words";

/** A proposed commitment: what is asked, of whom, by when. */
export function CommitmentEntry(props: {
  commitment: DraftCommitment;
  reading: ReadingShown;
  language: Locale;
}) {
  const { commitment, reading, language } = props;
  const say = useTranslations("intake.commitment");
  const statuses = useTranslations("statuses");
  const locale = useLocale();
  const { rule, origin } = commitment.due;
  const event = reading.choices.events.find(({ id }) => rule.kind === "by_event" && id === rule.eventId);
  const paragraph = reading.draft.paragraphs.find(({ key }) => key === commitment.paragraphs[0]);
  const isWhole = commitment.summary[language] === paragraph?.texts[language]?.text;
  const addressees = commitment.addressees.map((each) => statuses(`addressee.${each}`));
  return (
    <>
      <h4 className="font-bold">
        {say("title", { label: reading.labels.get(commitment.key) ?? "–" })}{" "}
        <span className="font-normal text-muted">
          <ActInWords kindOfAct={commitment.kindOfAct} verbs={commitment.verbs} />
        </span>
      </h4>
      <p className="text-sm">
        {isWhole ? (
          <span className="text-muted">{say("whole")}</span>
        ) : (
          <OwnText>{localText(commitment.summary, language)}</OwnText>
        )}
      </p>
      <p className="mt-1 text-sm">
        <span className="text-muted">{say("addressees")}</span>{" "}
        {addressees.length > 0 ? formatList(addressees, locale) : say("nobody")}
        <span aria-hidden="true"> · </span>
        <span className="text-muted">{say("due")}</span>{" "}
        <DueInWords rule={rule} eventName={event ? event.name.text : null} />
        {origin && <span className="text-muted"> ({statuses(`dueOrigin.${origin}`)})</span>}
        {commitment.boundIso2 && (
          <>
            <span aria-hidden="true"> · </span>
            {say("bound", { members: formatList(commitment.boundIso2, locale) })}
          </>
        )}
      </p>
      <SubjectLines
        subjects={subjectsNamed(reading.choices.subjects, commitment, locale)}
        because={suggestedThemes(commitment.summary)}
      />
      {commitment.note && <p className="text-muted text-sm">{commitment.note}</p>}
    </>
  );
}
