import { useLocale, useTranslations } from "next-intl";
import { LocalWords } from "@/components/dashboard/local-words";
import { ProgressTag } from "@/components/statuses/progress-tag";
import { Details } from "@/components/ui/notices";
import { Reference } from "@/components/ui/source-quote";
import type { CommitmentStanding, CommitteeDocumentPage, ProgressChange } from "@/lib/committee/views";
import { PROGRESS } from "@/lib/domain/statuses";
import { formatDate, formatList, formatNumber } from "@/lib/i18n/format";

/** Every commitment of a document in the order of its text: what was answered, of how many, and what is new. */
export function CommitmentStandings({ page }: { page: CommitteeDocumentPage }) {
  return (
    <ol className="border-line border-t">
      {page.commitments.map((commitment) => (
        <li key={commitment.id} className="break-inside-avoid border-line border-b py-4">
          <h3 className="max-w-text text-base">
            <Reference>{commitment.label}</Reference>{" "}
            <span className="font-normal">
              <LocalWords text={commitment.summary} />
            </span>
          </h3>
          <DueLine commitment={commitment} />
          {commitment.figures.asked > 0 ? (
            <Standing commitment={commitment} event={page.lastAssembly?.name.text ?? null} />
          ) : (
            <NoTasks />
          )}
        </li>
      ))}
    </ol>
  );
}

function NoTasks() {
  const say = useTranslations("dashboard.committee");
  return <p className="text-muted text-sm">{say("noTasks")}</p>;
}

function DueLine({ commitment }: { commitment: CommitmentStanding }) {
  const say = useTranslations("dashboard.committee");
  const locale = useLocale();
  const { dueOn, eventName, kind } = commitment;
  if (kind === null) return null;
  return (
    <p className="text-muted text-sm">
      {eventName && `${say("dueEvent", { event: eventName.text })} · `}
      {dueOn ? say("due", { date: formatDate(dueOn, locale) }) : say("dueNone")}
    </p>
  );
}

function Standing({ commitment, event }: { commitment: CommitmentStanding; event: string | null }) {
  const say = useTranslations("dashboard.committee");
  const locale = useLocale();
  const number = (value: number) => formatNumber(value, locale);
  const { owed, answered, awaited, silent, reserved, excused } = commitment.figures;
  const declared = PROGRESS.filter((progress) => commitment.progress[progress] > 0);
  return (
    <div className="mt-2 flex flex-col gap-2">
      {declared.length > 0 && (
        <ul className="flex flex-wrap gap-x-4 gap-y-1">
          {declared.map((progress) => (
            <li key={progress} className="flex items-baseline gap-1.5">
              <ProgressTag progress={progress} /> {number(commitment.progress[progress])}
            </li>
          ))}
        </ul>
      )}
      <p className="text-sm">
        {say("commitmentAsked", {
          owed: number(owed),
          answered: number(answered),
          awaited: number(awaited),
          silent: number(silent),
          reserved: number(reserved),
          excused: number(excused),
        })}
      </p>
      {event && <Changes commitment={commitment} event={event} />}
    </div>
  );
}

function Changes({ commitment, event }: { commitment: CommitmentStanding; event: string }) {
  const say = useTranslations("dashboard.committee");
  const locale = useLocale();
  const { changes } = commitment;
  const count = changes.reduce((sum, { parliaments }) => sum + parliaments.length, 0);
  if (count === 0) return <p className="text-muted text-sm">{say("noChanges", { event })}</p>;
  const summary = say("changes", { event, n: formatNumber(count, locale) });
  return (
    <>
      {/* On paper the count is enough: the names would fill twenty pages. */}
      <p className="hidden text-sm print:block">{summary}</p>
      <div className="not-printed text-sm">
        <Details summary={summary}>
          <dl>
            {changes.map((change) => (
              <ChangeAlike key={`${change.before} ${change.after}`} change={change} />
            ))}
          </dl>
        </Details>
      </div>
    </>
  );
}

function ChangeAlike({ change: { before, after, parliaments } }: { change: ProgressChange }) {
  const say = useTranslations("dashboard.committee");
  const progress = useTranslations("statuses.progress");
  const locale = useLocale();
  const n = formatNumber(parliaments.length, locale);
  return (
    <div className="mb-2">
      <dt className="font-bold">
        {before === null
          ? say("firstAnswer", { after: progress(after), n })
          : say("change", { before: progress(before), after: progress(after), n })}
      </dt>
      <dd>
        {formatList(
          parliaments.map(({ text }) => text),
          locale,
        )}
      </dd>
    </div>
  );
}
