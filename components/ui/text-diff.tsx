import { useTranslations } from "next-intl";
import type { DiffPart } from "@/lib/text/word-diff";

/** Two versions of a text in one: insertions underlined, deletions struck, both said in words to who cannot see. */
export function TextDiff({
  parts,
  lang,
  dir = "auto",
}: {
  parts: readonly DiffPart[];
  lang?: string;
  dir?: string;
}) {
  const say = useTranslations("common.diff");
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
            <span className="sr-only">{say(kind)} </span>
            {text}
            <span className="sr-only"> {say("end")} </span>
          </Mark>
        );
      })}
    </p>
  );
}
