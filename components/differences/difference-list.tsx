import { useLocale, useTranslations } from "next-intl";
import { ServerForm } from "@/components/forms/server-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { markLine } from "@/lib/differences/schema";
import type { DifferenceShown, Excerpt, ParagraphDifferences } from "@/lib/differences/shown";
import { CONCEPTS } from "@/lib/domain/alignment/concepts";
import { directionOf } from "@/lib/domain/locale";
import type { FormAction } from "@/lib/http/form-state";

type DifferenceListProps = {
  /** A reading or a document. */
  subjectId: string;
  paragraphs: readonly ParagraphDifferences[];
  /** Null for who may read and not mark. */
  mark: FormAction | null;
  /** The address of a paragraph on the same page. */
  hrefOf: (paragraphId: string) => string;
};

/** What the languages of a text do not all say, paragraph by paragraph, each for an officer to mark. Nothing here is
 *  an error: it is what a reader of one language would not know of. */
export function DifferenceList({ subjectId, paragraphs, mark, hrefOf }: DifferenceListProps) {
  const say = useTranslations("differences");
  const list = (
    <ul className="flex flex-col gap-4">
      {paragraphs.flatMap((paragraph) =>
        paragraph.differences.map((difference) => (
          <li key={`${paragraph.id} ${difference.key}`} className="max-w-text border-line border-s-4 ps-3">
            <a href={hrefOf(paragraph.id)} className="link text-sm">
              {say(paragraph.part, { number: String(paragraph.number) })}
            </a>
            <Sentence difference={difference} />
            <Verdict paragraph={paragraph} difference={difference} canMark={mark !== null} />
          </li>
        )),
      )}
    </ul>
  );
  if (mark === null) return list;
  return (
    <ServerForm action={mark}>
      <input type="hidden" name="subjectId" value={subjectId} />
      {list}
      <NoteAll paragraphs={paragraphs} />
    </ServerForm>
  );
}

function Sentence({ difference }: { difference: DifferenceShown }) {
  const say = useTranslations("differences");
  const locale = useLocale();
  const { what, instead, said, missing } = difference;
  const nameOf = (thing: string) =>
    CONCEPTS.find(({ id }) => id === thing)?.name[locale] ?? thing.replace("#", "");
  const languages = { language: say(`languages.${said.locale}`), other: say(`languages.${missing.locale}`) };
  return (
    <>
      <p>
        {instead
          ? say("instead", { ...languages, what: nameOf(what), instead: nameOf(instead) })
          : say("missing", { ...languages, what: nameOf(what) })}
      </p>
      <Words excerpt={said} />
      <Words excerpt={missing} />
    </>
  );
}

/** The words meant, among those around them, in their own language and direction. */
function Words({ excerpt }: { excerpt: Excerpt }) {
  return (
    <p lang={excerpt.locale} dir={directionOf(excerpt.locale)} className="text-muted text-sm">
      {excerpt.before}
      <mark className="bg-submitted-wash text-ink">{excerpt.words}</mark>
      {excerpt.after}
    </p>
  );
}

function Verdict(props: { paragraph: ParagraphDifferences; difference: DifferenceShown; canMark: boolean }) {
  const { paragraph, difference, canMark } = props;
  const say = useTranslations("differences");
  const verdicts = (["noted", "no_difference"] as const).filter((each) => each !== difference.verdict);
  return (
    <div className="flex flex-wrap items-center gap-x-4 text-sm">
      {difference.verdict && <span className="font-bold">{say(`verdict.${difference.verdict}`)}</span>}
      {canMark &&
        verdicts.map((verdict) => (
          <SubmitButton
            key={verdict}
            look="quiet"
            name="marks"
            value={markLine({ verdict, paragraph: paragraph.id, difference: difference.key })}
            aria-label={say("markWhat", {
              verdict: say(`mark.${verdict}`),
              place: say(paragraph.part, { number: String(paragraph.number) }),
            })}
          >
            {say(`mark.${verdict}`)}
          </SubmitButton>
        ))}
    </div>
  );
}

function NoteAll({ paragraphs }: { paragraphs: readonly ParagraphDifferences[] }) {
  const say = useTranslations("differences");
  const waiting = paragraphs.flatMap(({ id, differences }) =>
    differences
      .filter(({ verdict }) => verdict === null)
      .map(({ key }) => markLine({ verdict: "noted", paragraph: id, difference: key })),
  );
  if (waiting.length < 2) return null;
  return (
    <div>
      <SubmitButton look="secondary" name="marks" value={waiting.join("\n")}>
        {say("noteAll", { count: waiting.length })}
      </SubmitButton>
    </div>
  );
}
