import { useTranslations } from "next-intl";
import type { DiffPart } from "@/lib/text/word-diff";

/** What tells who cannot see where something was added or removed, and where that ends. */
export type DiffWords = Record<"added" | "removed" | "end", string>;

type TextDiffProps = { parts: readonly DiffPart[]; lang?: string; dir?: string };

/** Two versions of a text in one: insertions underlined, deletions struck, both said in words to who cannot see. */
export function TextDiff(props: TextDiffProps) {
  const say = useTranslations("common.diff");
  return <DiffText {...props} words={{ added: say("added"), removed: say("removed"), end: say("end") }} />;
}

/** The same where the words have to be brought along: in the browser, which has no dictionary. */
export function DiffText({ parts, words, lang, dir = "auto" }: TextDiffProps & { words: DiffWords }) {
  const positioned = parts.map((part, index) => ({ ...part, position: index }));
  return (
    <p lang={lang} dir={dir} className="max-w-text whitespace-pre-line">
      {positioned.map(({ kind, text, position }) => {
        if (kind === "same") return <span key={position}>{text}</span>;
        const isAdded = kind === "added";
        const Mark = isAdded ? "ins" : "del";
        return (
          <Mark
            key={position}
            className={
              isAdded
                ? "bg-accepted-wash px-0.5 decoration-2 decoration-accepted"
                : "bg-neutral-wash px-0.5 text-muted"
            }
          >
            <span className="sr-only">{words[kind]} </span>
            {text}
            <span className="sr-only"> {words.end} </span>
          </Mark>
        );
      })}
    </p>
  );
}
