import { useLocale, useTranslations } from "next-intl";
import { LocalWords } from "@/components/dashboard/local-words";
import { PlaceTag } from "@/components/dashboard/standing-tags";
import { ReportStatusTag } from "@/components/statuses/report-status-tag";
import { DataTable } from "@/components/ui/data-table";
import { Figure, FigureRow } from "@/components/ui/figure";
import { Reference } from "@/components/ui/source-quote";
import type { GroupPage } from "@/lib/committee/views";
import type { FigureRow as ReportRow } from "@/lib/dashboard/views";
import { formatNumber, formatShortDate } from "@/lib/i18n/format";

/** One group: its figures, then each parliament by document. */
export function GroupStates({ page }: { page: GroupPage }) {
  const say = useTranslations("dashboard");
  const locale = useLocale();
  const { group, figures, documents, parliaments } = page;
  const number = (value: number) => formatNumber(value, locale);
  const ofOwed = say("of.owed", { n: number(figures.owed) });
  return (
    <section>
      <h2 className="mb-1">
        <LocalWords text={group} />
      </h2>
      <p className="mb-6 text-muted">{say("group.members", { n: number(parliaments.length) })}</p>
      <FigureRow>
        <Figure
          value={number(figures.owed)}
          label={say("figure.owed")}
          of={say("of.asked", { n: number(figures.asked) })}
        />
        {(["answered", "onTime", "awaited", "silent"] as const).map((figure) => (
          <Figure key={figure} value={number(figures[figure])} label={say(`figure.${figure}`)} of={ofOwed} />
        ))}
      </FigureRow>
      <div className="mt-8">
        <DataTable
          caption={say("group.caption")}
          columns={[
            { key: "parliament", head: say("group.parliament") },
            ...documents.map(({ id, code }) => ({ key: id, head: code })),
          ]}
          rows={parliaments.map(({ iso2, name, rows }) => ({
            key: iso2,
            cells: {
              parliament: <LocalWords text={name} />,
              ...Object.fromEntries(
                documents.map(({ id }) => [
                  id,
                  <FilingState key={id} row={rows.find((row) => row.document.id === id)} />,
                ]),
              ),
            },
          }))}
        />
      </div>
      <ul className="mt-4 text-muted text-sm">
        {documents.map(({ id, code, title }) => (
          <li key={id}>
            <Reference>{code}</Reference> <LocalWords text={title} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function FilingState({ row }: { row: ReportRow | undefined }) {
  const say = useTranslations("dashboard.group");
  const locale = useLocale();
  if (!row) return <ReportStatusTag state="not_asked" />;
  return (
    <>
      <PlaceTag row={row} />{" "}
      {row.firstSubmittedOn && (
        <span className="text-muted text-sm">
          {say("submittedOn", { date: formatShortDate(row.firstSubmittedOn, locale) })}
        </span>
      )}
    </>
  );
}
