import { useTranslations } from "next-intl";
import { StatusTag } from "@/components/ui/status-tag";
import type { DraftDoubt } from "@/lib/domain/reading-draft";

/** What an officer should look at in an entry, as tags with a sentence each. */
export function DoubtList({ doubts }: { doubts: readonly DraftDoubt[] }) {
  const inWords = useDoubtInWords();
  if (doubts.length === 0) return null;
  return (
    <ul className="mt-2 flex flex-col items-start gap-1">
      {doubts.map((doubt) => (
        <li key={doubt}>
          <StatusTag tone="returned">{inWords(doubt)}</StatusTag>
        </li>
      ))}
    </ul>
  );
}

/** Says a doubt in a sentence. */
export function useDoubtInWords(): (doubt: DraftDoubt) => string {
  const ofParser = useTranslations("statuses.doubt");
  const ofDraft = useTranslations("intake.doubt");
  return (doubt) => (isOfDraft(doubt) ? ofDraft(doubt) : ofParser(doubt));
}

const OF_DRAFT = ["language_missing", "languages_differ", "event_unknown", "several_documents"] as const;

function isOfDraft(doubt: DraftDoubt): doubt is (typeof OF_DRAFT)[number] {
  return OF_DRAFT.some((each) => each === doubt);
}
