import { useTranslations } from "next-intl";
import { StatusTag } from "@/components/ui/status-tag";
import type { DraftDoubt } from "@/lib/domain/reading-draft";

/** What an officer should look at in an entry, as tags with a sentence each. */
export function DoubtList({ doubts }: { doubts: readonly DraftDoubt[] }) {
  const say = useTranslations("statuses.doubt");
  const more = useTranslations("intake.doubt");
  if (doubts.length === 0) return null;
  return (
    <ul className="mt-2 flex flex-col items-start gap-1">
      {doubts.map((doubt) => (
        <li key={doubt}>
          <StatusTag tone="returned">{isOwn(doubt) ? more(doubt) : say(doubt)}</StatusTag>
        </li>
      ))}
    </ul>
  );
}

const OWN = ["language_missing", "languages_differ", "event_unknown", "several_documents"] as const;
type Own = (typeof OWN)[number];

function isOwn(doubt: DraftDoubt): doubt is Own {
  return OWN.some((own) => own === doubt);
}
