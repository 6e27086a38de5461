import { useTranslations } from "next-intl";
import { ServerForm } from "@/components/forms/server-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { Link } from "@/components/ui/link";
import { Banner } from "@/components/ui/notices";
import type { DraftDoubt } from "@/lib/domain/reading-draft";
import type { FormAction } from "@/lib/http/form-state";
import type { ReadingShown } from "@/lib/readings/views";
import { useDoubtInWords } from "./doubt-list";

type Unsure = { key: string; name: string; doubts: DraftDoubt[] };

/** What is unsure, before all that is sure: kind by kind, each with the entries that it troubles. */
export function FirstLooks(props: { reading: ReadingShown; settle: FormAction; checkSure: FormAction }) {
  const { reading, settle, checkSure } = props;
  const say = useTranslations("intake.first");
  const inWords = useDoubtInWords();
  const unsure = useUnsure(reading);
  const kinds = [...new Set([...reading.draft.doubts, ...unsure.flatMap(({ doubts }) => doubts)])];
  if (kinds.length === 0) {
    return (
      <div id="first">
        <Banner kind="done" title={say("nothing")}>
          <Sure reading={reading} checkSure={checkSure} />
        </Banner>
      </div>
    );
  }
  return (
    <section
      id="first"
      aria-labelledby="first-head"
      className="border-returned border-s-4 bg-returned-wash p-4"
    >
      <h2 id="first-head" className="text-base">
        {say("title", { count: unsure.length })}
      </h2>
      <ul className="mt-2 flex flex-col gap-3">
        {kinds.map((doubt) => (
          <li key={doubt} className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
            <span>{inWords(doubt)}</span>
            <ul className="flex flex-wrap gap-x-3">
              {unsure
                .filter(({ doubts }) => doubts.includes(doubt))
                .map(({ key, name }) => (
                  <li key={key}>
                    <Link href={`#${key}`}>{name}</Link>
                  </li>
                ))}
            </ul>
            <ServerForm action={settle}>
              <input type="hidden" name="readingId" value={reading.id} />
              <input type="hidden" name="doubt" value={doubt} />
              <SubmitButton look="quiet" aria-label={say("settleWhat", { doubt: inWords(doubt) })}>
                {say("settle")}
              </SubmitButton>
            </ServerForm>
          </li>
        ))}
      </ul>
      <Sure reading={reading} checkSure={checkSure} />
    </section>
  );
}

/** How much an officer has looked at, and the button that says that all the rest of which the parser is sure is right. */
function Sure({ reading, checkSure }: { reading: ReadingShown; checkSure: FormAction }) {
  const say = useTranslations("intake.first");
  const { paragraphs, commitments, reservations } = reading.draft;
  const all = [...paragraphs, ...commitments, ...reservations];
  const sure = all.filter(({ doubts, isChecked }) => doubts.length === 0 && !isChecked).length;
  return (
    <div className="mt-3 flex flex-wrap items-center gap-x-4 gap-y-1">
      <span>
        {say("checked", { checked: all.filter(({ isChecked }) => isChecked).length, all: all.length })}
      </span>
      {sure > 0 && (
        <ServerForm action={checkSure}>
          <input type="hidden" name="readingId" value={reading.id} />
          <SubmitButton look="quiet">{say("checkSure", { count: sure })}</SubmitButton>
        </ServerForm>
      )}
    </div>
  );
}

/** Entries with a doubt, called as shortly as one can: a long list has to be taken in at a glance. */
function useUnsure(reading: ReadingShown): Unsure[] {
  const say = useTranslations("intake.first");
  const { paragraphs, commitments, reservations } = reading.draft;
  return [
    ...paragraphs.map(({ key, part, number, doubts }) => ({
      key,
      doubts,
      name: say(part, { number: String(number) }),
    })),
    ...commitments.map(({ key, doubts }) => ({
      key,
      doubts,
      name: say("commitment", { label: reading.labels.get(key) ?? "–" }),
    })),
    ...reservations.map(({ key, doubts, member }) => ({ key, doubts, name: member })),
  ].filter(({ doubts }) => doubts.length > 0);
}
