import { useTranslations } from "next-intl";
import { Details } from "@/components/ui/notices";
import { TextDiff } from "@/components/ui/text-diff";
import type { DocumentComparison } from "@/lib/documents/views";
import type { CitedParagraph } from "@/lib/domain/compared-paragraphs";
import { directionOf, type Locale } from "@/lib/domain/locale";

type Rows = DocumentComparison["rows"];
const KINDS = ["same", "changed", "moved", "added", "removed"] as const;

/** Two texts paragraph by paragraph: what changed is open, what stayed is folded away. */
export function ComparedParagraphs({ rows, locale }: { rows: Rows; locale: Locale }) {
  const say = useTranslations("versions.compared");
  const counts = Object.fromEntries(
    KINDS.map((kind) => [kind, rows.filter(({ paragraph }) => paragraph.kind === kind).length]),
  ) as Record<(typeof KINDS)[number], number>;
  const runs = runsOf(rows);
  return (
    <>
      <p className="mb-6 max-w-text">
        {counts.same === rows.length ? say("nothing") : say("counts", counts)}
      </p>
      <ol className="flex flex-col gap-6">
        {runs.map((run) => (
          <li key={keyOf(run)}>
            {isSame(run) ? (
              <Details summary={say("sameOnes", { count: run.length })}>
                {run.map((row) => (
                  <Row key={keyOf([row])} row={row} locale={locale} />
                ))}
              </Details>
            ) : (
              run.map((row) => <Row key={keyOf([row])} row={row} locale={locale} />)
            )}
          </li>
        ))}
      </ol>
    </>
  );
}

function Row({ row, locale }: { row: Rows[number]; locale: Locale }) {
  const say = useTranslations("versions.compared");
  const { kind, before, after } = row.paragraph;
  const name = ({ part, number }: CitedParagraph) => say(`parts.${part}`, { number });
  const names = [before, after].flatMap((each) => (each ? [name(each)] : []));
  const [first = "", second = first] = names;
  return (
    <article className="mt-2">
      <h2 className="font-bold text-base">
        {first === second ? first : say("became", { before: first, after: second })}{" "}
        <span className="font-normal text-muted">{say(`kinds.${kind}`)}</span>
      </h2>
      <TextDiff parts={row.parts} lang={locale} dir={directionOf(locale)} />
    </article>
  );
}

/** Draws paragraphs that stayed the same together, so that they can be folded as one. */
function runsOf(rows: Rows): Rows[] {
  const runs: Rows[] = [];
  for (const row of rows) {
    const last = runs.at(-1);
    if (last && isSame(last) && isSame([row])) last.push(row);
    else runs.push([row]);
  }
  return runs;
}

function isSame(rows: Rows): boolean {
  return rows.every(({ paragraph }) => paragraph.kind === "same");
}

function keyOf([row]: Rows): string {
  const { before, after } = row?.paragraph ?? {};
  return [before, after].map((each) => (each ? `${each.part}${each.number}` : "")).join("-");
}
