import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ProgressTag } from "@/components/statuses/progress-tag";
import { Link } from "@/components/ui/link";
import { directionOf } from "@/lib/domain/locale";
import { formatInstant, formatNumber } from "@/lib/i18n/format";
import { paths, withQuery } from "@/lib/paths";
import type { ComparedAnswer, Review, VersionChoice } from "@/lib/reviews/views";
import { MeasureChanges } from "./measure-changes";
import { TextChange } from "./text-change";

/** What changed since the version beside: only that, in the order of the report. */
export function Changes({ review }: { review: Review }) {
  const say = useTranslations("reviews.changes");
  const locale = useLocale();
  const { against, comparison } = review;
  if (!against) return <p className="max-w-text text-muted">{say("first")}</p>;
  const { language, answers, obstacles, helpWanted } = comparison;
  const title = against.cycle
    ? say("titleCycle", { cycle: against.cycle.text })
    : say("title", { n: formatNumber(against.number, locale) });
  return (
    <section aria-labelledby="changes-head">
      <h2 id="changes-head">{title}</h2>
      <p className="mb-4 text-muted">{say("count", { n: comparison.changes })}</p>
      <OtherVersions review={review} against={against} />
      {answers
        .filter(({ isChanged }) => isChanged)
        .map((answer) => (
          <AnswerChange key={answer.taskId} answer={answer} language={language} />
        ))}
      <MeasureChanges measures={comparison.measures} language={language} />
      {obstacles.isChanged && (
        <Changed title={say("obstacles")}>
          <TextChange text={obstacles} lang={language} />
        </Changed>
      )}
      {helpWanted.isChanged && (
        <Changed title={say("helpWanted")}>
          <TextChange text={helpWanted} lang={language} />
        </Changed>
      )}
    </section>
  );
}

function AnswerChange({
  answer,
  language,
}: {
  answer: ComparedAnswer;
  language: Review["content"]["language"];
}) {
  const say = useTranslations("reviews");
  const { label, summary, progress, progressBefore } = answer;
  return (
    <Changed
      title={
        <>
          {say("points.commitment", { label })}{" "}
          <bdi lang={summary.locale} dir={directionOf(summary.locale)} className="font-normal">
            {summary.text}
          </bdi>
        </>
      }
    >
      {progressBefore && progressBefore !== progress && (
        <p className="flex flex-wrap items-center gap-2">
          <span className="text-muted text-sm">{say("changes.progress")}</span>
          <del className="no-underline">
            <ProgressTag progress={progressBefore} />
          </del>
          <ins className="no-underline">
            <ProgressTag progress={progress} />
          </ins>
        </p>
      )}
      {answer.reason.isChanged && (
        <TextChange label={say("changes.reason")} text={answer.reason} lang={language} />
      )}
      {answer.answer.isChanged && (
        <TextChange label={say("changes.answer")} text={answer.answer} lang={language} />
      )}
    </Changed>
  );
}

/** One changed thing under its name. */
function Changed({ title, children }: { title: ReactNode; children: ReactNode }) {
  return (
    <div className="flex flex-col gap-3 border-line border-t py-4">
      <h3 className="max-w-text text-base">{title}</h3>
      {children}
    </div>
  );
}

function OtherVersions({ review, against }: { review: Review; against: VersionChoice }) {
  const say = useTranslations("reviews.changes");
  const locale = useLocale();
  const others = review.versions.filter(
    ({ reportId, number, cycle }) => !cycle && !(reportId === against.reportId && number === against.number),
  );
  if (others.length === 0) return null;
  return (
    <p className="not-printed mb-4 flex flex-wrap gap-x-4 text-sm">
      {say("compareWith")}
      {others.map(({ number, submittedAt }) => (
        <Link key={number} href={withQuery(paths.review(review.reportId), { against: number })}>
          {say("before", { n: formatNumber(number, locale), date: formatInstant(submittedAt, locale) })}
        </Link>
      ))}
    </p>
  );
}
