import { useLocale, useTranslations } from "next-intl";
import { UserText } from "@/components/ui/source-quote";
import { formatInstant, formatNumber } from "@/lib/i18n/format";
import type { AnsweredPoint, Review } from "@/lib/reviews/views";

/** What was asked in earlier returns and what the parliament replied to each point. */
export function EarlierReturns({ review }: { review: Review }) {
  const say = useTranslations("reviews.points");
  const locale = useLocale();
  if (review.returns.length === 0) return null;
  return (
    <section aria-labelledby="points-head">
      <h2 id="points-head" className="mb-4">
        {say("title")}
      </h2>
      {review.returns.map(({ number, at, points }) => (
        <div key={number} className="mb-6">
          <h3 className="mb-2 text-base">
            {say("return", { date: formatInstant(at, locale), n: formatNumber(number, locale) })}
          </h3>
          <ol>
            {points.map((point) => (
              <li key={point.id} className="grid gap-x-8 gap-y-2 border-line border-t py-4 lg:grid-cols-2">
                <PointWords point={point} />
                <ReplyWords point={point} lang={review.content.language} />
              </li>
            ))}
          </ol>
        </div>
      ))}
    </section>
  );
}

function PointWords({ point }: { point: AnsweredPoint }) {
  const say = useTranslations("reviews.points");
  const form = useTranslations("reviews.changes");
  const { label, fieldKey } = point;
  const ofReport = { obstacles: form("obstacles"), help_wanted: form("helpWanted") };
  const own = fieldKey === "obstacles" || fieldKey === "help_wanted" ? ofReport[fieldKey] : say("whole");
  return (
    <div className="max-w-text">
      <p className="text-muted text-sm">{label === null ? own : say("commitment", { label })}</p>
      <p>
        <UserText>{point.comment}</UserText>
      </p>
    </div>
  );
}

function ReplyWords({ point, lang }: { point: AnsweredPoint; lang: string }) {
  const say = useTranslations("reviews.points");
  const { reply } = point;
  if (!reply) return <p className="text-muted">{say("noReply")}</p>;
  return (
    <div className="max-w-text">
      <p className="font-bold text-sm">{say(reply.kind)}</p>
      {reply.text && (
        <p>
          <UserText lang={lang}>{reply.text}</UserText>
        </p>
      )}
    </div>
  );
}
