import { useLocale, useTranslations } from "next-intl";
import { CorrectLink } from "@/components/commitments/correct-link";
import { EndLink, HowEnded } from "@/components/commitments/how-ended";
import { DueInWords } from "@/components/intake/due-in-words";
import { OwnText } from "@/components/reports/task-head";
import { LifecycleTag } from "@/components/statuses/lifecycle-tag";
import { ActInWords } from "@/components/subjects/act-in-words";
import { SubjectLines } from "@/components/subjects/subject-lines";
import { Link } from "@/components/ui/link";
import type { CommitmentShown, DocumentShown, DueShown } from "@/lib/documents/views";
import type { DueRule } from "@/lib/domain/due";
import { formatDate, formatList, formatNumber } from "@/lib/i18n/format";
import { paths } from "@/lib/paths";

/** What the reader may do to a commitment that is ready for it. */
export type Offers = { activate: boolean; end: boolean; correct: boolean };

type ItemProps = {
  document: DocumentShown;
  commitment: CommitmentShown;
  /** Then the paragraph says what is asked, and it is not said again. */
  isWholeParagraph: boolean;
  offers: Offers;
};

/** A commitment: what is asked, of whom, by when, and what came of it. */
export function CommitmentItem({ document, commitment, isWholeParagraph, offers }: ItemProps) {
  const say = useTranslations("documents.commitments");
  const title = useTranslations("intake.commitment");
  const statuses = useTranslations("statuses");
  const locale = useLocale();
  const addressees = commitment.addressees.map((each) => statuses(`addressee.${each}`));
  const label = title("title", { label: commitment.label });
  return (
    <div className="flex flex-col gap-1">
      <div className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
        <h3 className="text-base">{label}</h3>
        <LifecycleTag lifecycle={commitment.lifecycle} />
        <span className="text-muted text-sm">
          <ActInWords kindOfAct={commitment.kindOfAct} verbs={commitment.verbs} />
        </span>
      </div>
      {!isWholeParagraph && (
        <p className="max-w-text">
          <OwnText>{commitment.summary}</OwnText>
        </p>
      )}
      <p className="text-sm">
        <span className="text-muted">{title("addressees")}</span>{" "}
        {addressees.length > 0 ? formatList(addressees, locale) : title("nobody")}
        <span aria-hidden="true"> · </span>
        <span className="text-muted">{title("due")}</span> <DueOf due={commitment.due} />
      </p>
      <SubjectLines subjects={commitment.subjects} />
      <p className="text-sm">
        <WhoIsBound commitment={commitment} onRecord={document.parliamentsOnRecord} />
      </p>
      {commitment.ended && <HowEnded lifecycle={commitment.lifecycle} ended={commitment.ended} />}
      {offers.correct && (commitment.lifecycle === "active" || commitment.lifecycle === "confirmed") && (
        <CorrectLink commitmentId={commitment.id} name={label} />
      )}
      {offers.end && commitment.lifecycle === "active" && (
        <EndLink commitmentId={commitment.id} name={label} />
      )}
      {offers.activate && commitment.lifecycle === "confirmed" && (
        <p className="not-printed text-sm">
          <Link
            href={paths.documentActivation(document.id, commitment.id)}
            aria-label={say("activateWhat", { name: label })}
          >
            {say("activate")}
          </Link>
        </p>
      )}
    </div>
  );
}

function WhoIsBound({ commitment, onRecord }: { commitment: CommitmentShown; onRecord: number }) {
  const say = useTranslations("documents.commitments");
  const locale = useLocale();
  const { lifecycle, asks, tasks, reserved, bound, hasSecretariatTask } = commitment;
  const parts: string[] = [];
  if (lifecycle === "confirmed" || lifecycle === "proposed") {
    parts.push(asks ? say(`wouldAsk.${asks}`) : say("asksNobody"));
  } else if (tasks > 0) {
    const counts = { tasks: formatNumber(tasks, locale), onRecord: formatNumber(onRecord, locale) };
    parts.push(say(`made.${asks ?? "direct"}`, counts));
    if (reserved > 0) parts.push(say("reserved", { count: reserved }));
  } else if (!hasSecretariatTask) parts.push(say("asksNobody"));
  if (bound) {
    const members = formatList(
      bound.map(({ text }) => text),
      locale,
    );
    parts.push(say("bound", { members }));
  }
  return (
    <>
      {parts.join(" · ")}
      {hasSecretariatTask && (
        <>
          {parts.length > 0 && <span aria-hidden="true"> · </span>}
          <Link href={paths.secretariatTasks()}>{say("secretariatTask")}</Link>
        </>
      )}
    </>
  );
}

/** The rule in words, with the day it gives now where an event or a year stands for it. */
function DueOf({ due }: { due: DueShown }) {
  const say = useTranslations("documents.commitments");
  const locale = useLocale();
  return (
    <>
      <DueInWords rule={ruleOf(due)} eventName={due.event?.text ?? null} />
      {due.kind === "by_event" && (
        <span className="text-muted"> ({due.on ? formatDate(due.on, locale) : say("undated")})</span>
      )}
      {due.text && (
        <span className="text-muted">
          {" "}
          – <q dir="auto">{due.text}</q>
        </span>
      )}
    </>
  );
}

/** Only for words: the event is named by the view, so its id is not needed. */
function ruleOf({ kind, on, year, everyYears }: DueShown): DueRule {
  if (kind === "on_date" && on) return { kind, on };
  if (kind === "end_of_year" && year !== null) return { kind, year };
  if (kind === "every_years" && year !== null && everyYears !== null) {
    return { kind, years: everyYears, fromYear: year };
  }
  return kind === "by_event" ? { kind, eventId: "" } : { kind: "none" };
}
