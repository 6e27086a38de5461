import { useLocale, useTranslations } from "next-intl";
import { LocalWords } from "@/components/dashboard/local-words";
import { ReportStatusTag } from "@/components/statuses/report-status-tag";
import { Link } from "@/components/ui/link";
import { Reference } from "@/components/ui/source-quote";
import { SummaryList } from "@/components/ui/summary-list";
import { formatDate, formatInstant, formatNumber } from "@/lib/i18n/format";
import { paths } from "@/lib/paths";
import type { Review } from "@/lib/reviews/views";

/** What the report is, who sent it when and how that stands to its day; and where on the page to go. */
export function ReviewFacts({ review, isDecided }: { review: Review; isDecided: boolean }) {
  const say = useTranslations("reviews.page");
  const language = useTranslations("statuses.language");
  const locale = useLocale();
  const due = formatDate(review.dueOn, locale);
  const official = formatDate(review.officialDueOn, locale);
  const submitted = formatInstant(review.submittedAt, locale);
  return (
    <div className="grid gap-x-12 lg:grid-cols-2">
      <SummaryList
        items={[
          {
            key: "document",
            label: review.document.code,
            value: (
              <Link href={paths.document(review.document.id)}>
                <LocalWords text={review.document.title} />
              </Link>
            ),
          },
          { key: "cycle", label: say("cycle"), value: <LocalWords text={review.cycle} /> },
          { key: "state", label: say("state"), value: <ReportStatusTag state={review.status} /> },
        ]}
      />
      <SummaryList
        items={[
          {
            key: "submitted",
            label: say("submitted"),
            value: review.submittedBy
              ? say("submittedBy", { at: submitted, name: review.submittedBy })
              : submitted,
          },
          {
            key: "due",
            label: say("due"),
            value: (
              <>
                {due === official ? due : say("dueExtended", { date: due, official })} ·{" "}
                {say(review.isOnTime ? "onTime" : "late")}
              </>
            ),
          },
          { key: "target", label: say("target"), value: formatDate(review.targetOn, locale) },
          { key: "language", label: say("language"), value: language(review.content.language) },
          {
            key: "version",
            label: say("version"),
            value: (
              <>
                {formatNumber(review.number, locale)} · {say("receipt")}{" "}
                <Reference>{review.receipt}</Reference>
              </>
            ),
          },
        ]}
      />
      {!isDecided && (
        <nav aria-label={say("jumpDecide")} className="not-printed mt-4 lg:hidden">
          <ul className="flex gap-6">
            <li>
              <a href="#report" className="link">
                {say("jumpReport")}
              </a>
            </li>
            <li>
              <a href="#decide" className="link">
                {say("jumpDecide")}
              </a>
            </li>
          </ul>
        </nav>
      )}
    </div>
  );
}
