import { useTranslations } from "next-intl";
import { TextDiff } from "@/components/ui/text-diff";
import type { ComparedText } from "@/lib/reviews/views";

/** What a text said before, and beside it what it says now with every change marked. */
export function TextChange({ text, lang, label }: { text: ComparedText; lang: string; label?: string }) {
  const say = useTranslations("reviews.changes");
  const parts = text.diff ?? [];
  const before = parts.flatMap((part) => (part.kind === "added" ? [] : [{ ...part, kind: "same" as const }]));
  return (
    <div>
      {label && <p className="text-muted text-sm">{label}</p>}
      <div className="grid gap-x-8 gap-y-3 lg:grid-cols-2">
        <div className="hidden text-muted lg:block" aria-hidden="true">
          {before.length > 0 ? <TextDiff parts={before} lang={lang} /> : say("beforeEmpty")}
        </div>
        <div>
          {text.text === "" && <p className="text-muted text-sm">{say("removedAll")}</p>}
          <TextDiff parts={parts} lang={lang} />
        </div>
      </div>
    </div>
  );
}
