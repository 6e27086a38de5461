import { useLocale, useTranslations } from "next-intl";
import { Banner } from "@/components/ui/notices";
import { formatDate } from "@/lib/i18n/format";
import type { Review } from "@/lib/reviews/views";

/** Whose turn it is where there is nothing to decide, and why the reader may not decide. */
export function ReviewState({ review, canDecide }: { review: Review; canDecide: boolean }) {
  const say = useTranslations("reviews.state");
  const locale = useLocale();
  const { status, respondBy, isOwnTranscription } = review;
  if (canDecide) return isOwnTranscription ? <Banner kind="attention" title={say("own")} /> : null;
  if (status === "accepted") return <Banner kind="done" title={say("accepted")} />;
  if (status === "submitted") return <Banner kind="notice" title={say("readOnly")} />;
  if (status === "returned" && respondBy) {
    return <Banner kind="notice" title={say("returned", { date: formatDate(respondBy, locale) })} />;
  }
  return <Banner kind="notice" title={say("withParliament")} />;
}
