import { useLocale, useTranslations } from "next-intl";
import { OwnText } from "@/components/reports/task-head";
import { Link } from "@/components/ui/link";
import { EmptyState } from "@/components/ui/notices";
import type { FormAction } from "@/lib/http/form-state";
import { formatDate, formatList } from "@/lib/i18n/format";
import type { MeasureRow } from "@/lib/measures/views";
import { paths } from "@/lib/paths";
import { BinForm } from "./bin-form";
import { MeasureSearch } from "./measure-search";

type MeasureListProps = {
  measures: readonly MeasureRow[];
  /** The words that were searched for; "" for all measures. */
  query: string;
  writes: boolean;
  binAction: FormAction;
};

/** The measures of a parliament, the latest on top; those in the bin below, to be taken out again. */
export function MeasureList({ measures, query, writes, binAction }: MeasureListProps) {
  const say = useTranslations("measures.list");
  const reuse = useTranslations("measures.reuse");
  const sheet = useTranslations("sheet.page");
  const kept = measures.filter(({ removedAt }) => removedAt === null);
  const binned = measures.filter(({ removedAt }) => removedAt !== null);
  return (
    <div className="flex max-w-filing flex-col gap-10">
      {writes && (
        <p>
          <Link href={paths.measureSheet()}>{sheet("link")}</Link>
        </p>
      )}
      {(measures.length > 0 || query !== "") && <MeasureSearch path={paths.measures()} query={query} />}
      {kept.length === 0 && query === "" && <EmptyState title={say("empty")}>{say("emptyLead")}</EmptyState>}
      {measures.length === 0 && query !== "" && <p>{reuse("none")}</p>}
      {kept.length > 0 && (
        <ul className="border-line border-t">
          {kept.map((measure) => (
            <li key={measure.id} className="border-line border-b py-4">
              <p className="font-bold">
                <Link href={paths.measure(measure.id)}>
                  <bdi>{measure.title}</bdi>
                </Link>
              </p>
              <Facts measure={measure} />
            </li>
          ))}
        </ul>
      )}
      {binned.length > 0 && (
        <section aria-labelledby="bin-head">
          <h2 id="bin-head">{say("bin")}</h2>
          <p className="mb-3 text-muted">{say("binLead")}</p>
          <ul className="border-line border-t">
            {binned.map((measure) => (
              <li key={measure.id} className="border-line border-b py-4">
                <p className="font-bold">
                  <bdi>{measure.title}</bdi>
                </p>
                <Facts measure={measure} />
                {writes && <BinForm action={binAction} measure={measure} />}
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

/** What a measure is, when and by whom it was taken, and what it serves. */
export function Facts({ measure }: { measure: MeasureRow }) {
  const say = useTranslations("measures.list");
  const types = useTranslations("statuses.measure");
  const chambers = useTranslations("statuses.chamber");
  const locale = useLocale();
  return (
    <>
      <p className="text-base text-muted">
        {types(measure.type)} · {chambers(measure.chamber)} · {formatDate(measure.takenOn, locale)} ·{" "}
        {say("links", { count: measure.links })} · {say("files", { count: measure.files })}
      </p>
      {measure.serves.length === 0 && <p className="text-base">{say("servesNothing")}</p>}
      <ul className="text-base">
        {measure.serves.map(({ document, labels }) => (
          <li key={document.text}>
            <OwnText>{document}</OwnText>:{" "}
            {say("paragraphs", { count: labels.length, labels: formatList(labels, locale) })}
          </li>
        ))}
      </ul>
    </>
  );
}
