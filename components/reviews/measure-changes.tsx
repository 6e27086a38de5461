import { useLocale, useTranslations } from "next-intl";
import { FileLines } from "@/components/measures/file-lines";
import { ExternalLink } from "@/components/ui/external-link";
import { UserText } from "@/components/ui/source-quote";
import { TextDiff } from "@/components/ui/text-diff";
import { formatDate, formatList } from "@/lib/i18n/format";
import type { ComparedMeasure } from "@/lib/reviews/views";

const WORDS = { added: "measureAdded", removed: "measureRemoved", changed: "measureChanged" } as const;

/** Measures that are new, changed or no longer reported. */
export function MeasureChanges({ measures, language }: { measures: ComparedMeasure[]; language: string }) {
  const say = useTranslations("reviews.changes");
  const changed = measures.flatMap(({ state, ...rest }) => (state === "same" ? [] : [{ state, ...rest }]));
  if (changed.length === 0) return null;
  return (
    <div className="border-line border-t py-4">
      <h3 className="text-base">{say("measures")}</h3>
      <ul>
        {changed.map((compared) => (
          <li key={compared.measure.id} className="py-2">
            <p className="text-muted text-sm">{say(WORDS[compared.state])}</p>
            <MeasureChange compared={compared} language={language} />
          </li>
        ))}
      </ul>
    </div>
  );
}

type Changed = Omit<ComparedMeasure, "state"> & { state: keyof typeof WORDS };

function MeasureChange({ compared, language }: { compared: Changed; language: string }) {
  const say = useTranslations("reviews.changes");
  const types = useTranslations("statuses.measure");
  const chambers = useTranslations("statuses.chamber");
  const locale = useLocale();
  const { state, measure, title, description, serves } = compared;
  const Mark = state === "removed" ? "del" : "div";
  return (
    <Mark className={state === "removed" ? "text-muted" : ""}>
      <div className="font-bold">
        {title.diff ? <TextDiff parts={title.diff} lang={language} /> : <UserText>{measure.title}</UserText>}
      </div>
      <p className="text-sm">
        {types(measure.type)} · {chambers(measure.chamber)} · {formatDate(measure.takenOn, locale)}
        {serves.length > 0 && ` · ${say("serves", { labels: formatList(serves, locale) })}`}
      </p>
      {description.diff ? (
        <TextDiff parts={description.diff} lang={language} />
      ) : (
        measure.description && (
          <p className="max-w-text">
            <UserText lang={language}>{measure.description}</UserText>
          </p>
        )
      )}
      {state !== "removed" && <FileLines files={measure.files ?? []} lang={language} />}
      {state !== "removed" &&
        measure.evidence.map(({ href }) => (
          <p key={href} className="text-sm">
            <ExternalLink href={href} />
          </p>
        ))}
    </Mark>
  );
}
