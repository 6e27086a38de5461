import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { DueInWords } from "@/components/intake/due-in-words";
import { OwnText } from "@/components/reports/task-head";
import { useThemeInWords } from "@/components/subjects/subject-lines";
import { DataTable } from "@/components/ui/data-table";
import type { CorrectionShown } from "@/lib/commitments/correction-views";
import type { CommitmentReading } from "@/lib/domain/commitment-correction";
import { LOCALES } from "@/lib/domain/locale";
import { formatList } from "@/lib/i18n/format";

/** What a correction changes in the reading of a commitment: each part as it is and as it would be. */
export function CorrectedParts({ correction }: { correction: CorrectionShown }) {
  const say = useTranslations("commitments.correction");
  const { parts, before, after } = correction;
  return (
    <DataTable
      caption={say("caption")}
      columns={[
        { key: "part", head: say("part") },
        { key: "before", head: say("before") },
        { key: "after", head: say("after") },
      ]}
      rows={parts.map((part) => ({
        key: part,
        cells: {
          part: say(`parts.${part}`),
          before: <PartSaid part={part} reading={before} names={correction.names} />,
          after: <PartSaid part={part} reading={after} names={correction.names} />,
        },
      }))}
    />
  );
}

type PartProps = {
  part: keyof CommitmentReading;
  reading: CommitmentReading;
  names: CorrectionShown["names"];
};

function PartSaid(props: PartProps): ReactNode {
  const { part, reading, names } = props;
  const statuses = useTranslations("statuses");
  const intake = useTranslations("intake.commitment");
  const inWords = useThemeInWords();
  const locale = useLocale();
  const listed = (words: readonly string[]) => (words.length > 0 ? formatList(words, locale) : "–");
  switch (part) {
    case "summary":
      return <Summaries summary={reading.summary} />;
    case "verbs":
      return listed(reading.verbs);
    case "addressees":
      return reading.addressees.length > 0
        ? listed(reading.addressees.map((each) => statuses(`addressee.${each}`)))
        : intake("nobody");
    case "kindOfAct":
      return statuses(`act.${reading.kindOfAct}`);
    case "due":
      return <DueSaid due={reading.due} events={names.events} />;
    case "boundIso2":
      return listed(reading.boundIso2 ?? []);
    case "themes":
      return listed(names.subjects.themes.filter(({ code }) => reading.themes.includes(code)).map(inWords));
    case "instruments":
      return listed(reading.instruments.map((name) => names.subjects.instruments.get(name)?.text ?? name));
    case "note":
      return reading.note ?? "–";
  }
}

function Summaries({ summary }: { summary: CommitmentReading["summary"] }) {
  return (
    <span className="flex flex-col gap-2">
      {LOCALES.map((locale) => {
        const text = summary[locale];
        return text ? <OwnText key={locale}>{{ text, locale }}</OwnText> : null;
      })}
    </span>
  );
}

function DueSaid(props: { due: CommitmentReading["due"]; events: CorrectionShown["names"]["events"] }) {
  const { rule, text } = props.due;
  const event = props.events.find(({ id }) => rule.kind === "by_event" && id === rule.eventId);
  return (
    <>
      <DueInWords rule={rule} eventName={event?.name.text ?? null} />
      {text && (
        <span className="text-muted">
          {" "}
          – <q dir="auto">{text}</q>
        </span>
      )}
    </>
  );
}
