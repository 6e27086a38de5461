import { useLocale, useTranslations } from "next-intl";
import { Figure, FigureRow } from "@/components/ui/figure";
import type { CommitteeDocumentPage } from "@/lib/committee/views";
import { formatDate, formatNumber } from "@/lib/i18n/format";

/** The reports on a document in figures, each with what it is part of, and what came in since the last Assembly. */
export function DocumentFigures({ page }: { page: CommitteeDocumentPage }) {
  const say = useTranslations("dashboard");
  const locale = useLocale();
  const { figures, parliamentsAsked, onRecord, lastAssembly, newSince } = page;
  const number = (value: number) => formatNumber(value, locale);
  const ofOwed = say("of.owed", { n: number(figures.owed) });
  const ofAsked = say("of.asked", { n: number(figures.asked) });
  return (
    <div>
      <FigureRow>
        <Figure value={number(figures.owed)} label={say("figure.owed")} of={ofAsked} href="#reports" />
        {(["answered", "accepted", "awaited", "silent"] as const).map((figure) => (
          <Figure
            key={figure}
            value={number(figures[figure])}
            label={say(`figure.${figure}`)}
            of={ofOwed}
            href="#reports"
          />
        ))}
        <Figure
          value={number(figures.reserved)}
          label={say("figure.reserved")}
          of={ofAsked}
          href="#reports"
        />
        <Figure
          value={number(onRecord - parliamentsAsked)}
          label={say("figure.not_asked")}
          of={say("of.parliaments", { n: number(onRecord) })}
        />
      </FigureRow>
      {lastAssembly && (
        <p className="mt-6 font-bold">
          {say("committee.newVersions", {
            event: lastAssembly.name.text,
            date: formatDate(lastAssembly.endedOn, locale),
            n: number(newSince),
          })}
        </p>
      )}
    </div>
  );
}
