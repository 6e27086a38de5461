import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ServerForm } from "@/components/forms/server-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { Link } from "@/components/ui/link";
import type { DraftProblemCode } from "@/lib/domain/draft-problems";
import type { DraftEntry } from "@/lib/domain/reading-draft";
import type { FormAction } from "@/lib/http/form-state";
import { sourceAnchor } from "@/lib/readings/segments";
import { DoubtList } from "./doubt-list";

type EntryFrameProps = {
  entry: DraftEntry;
  readingId: string;
  /** What the entry is called in links, e.g. "operative paragraph 26". */
  name: string;
  problems: readonly DraftProblemCode[];
  editHref: string;
  hasSource: boolean;
  check: FormAction;
  children: ReactNode;
};

/** One entry of the reading: what was read, what is doubtful, and what can be done with it. */
export function EntryFrame(props: EntryFrameProps) {
  const { entry, readingId, name, problems, editHref, hasSource, check, children } = props;
  const say = useTranslations("intake.entry");
  const problem = useTranslations("refusals");
  return (
    <div
      id={entry.key}
      data-keys={entry.key}
      className="scroll-mt-4 border-transparent border-s-4 ps-3 data-lit:border-ink data-lit:bg-wash target:border-ink target:bg-wash"
    >
      {children}
      {problems.map((code) => (
        <p key={code} className="mt-1 font-bold text-error">
          {problem(code)}
        </p>
      ))}
      <DoubtList doubts={entry.doubts} />
      <div className="not-printed mt-1 flex flex-wrap items-center gap-x-4 text-sm">
        <Link href={editHref} aria-label={say("editWhat", { name })}>
          {say("edit")}
        </Link>
        {hasSource && (
          <Link href={`#${sourceAnchor(entry.key)}`} aria-label={say("showWhat", { name })}>
            {say("show")}
          </Link>
        )}
        {entry.doubts.length > 0 && (
          <ServerForm action={check}>
            <EntryFields readingId={readingId} entry={entry} />
            <SubmitButton look="quiet" aria-label={say("checkedWhat", { name })}>
              {say("checked")}
            </SubmitButton>
          </ServerForm>
        )}
      </div>
    </div>
  );
}

/** What every form of an entry sends with it: a form opened before a colleague's edit is refused by `edits`. */
export function EntryFields({
  readingId,
  entry,
}: {
  readingId: string;
  entry: { key: string; edits: number } | null;
}) {
  return (
    <>
      <input type="hidden" name="readingId" value={readingId} />
      <input type="hidden" name="key" value={entry?.key ?? ""} />
      <input type="hidden" name="edits" value={entry?.edits ?? 0} />
    </>
  );
}
