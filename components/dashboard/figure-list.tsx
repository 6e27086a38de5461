import { useLocale, useTranslations } from "next-intl";
import { Figure, FigureRow } from "@/components/ui/figure";
import type { Dashboard, FigureName } from "@/lib/dashboard/views";
import { formatNumber } from "@/lib/i18n/format";
import { rowsHref } from "./figure-links";

/** The denominator of each figure. */
const OF = {
  owed: "asked",
  answered: "owed",
  onTime: "owed",
  accepted: "owed",
  awaited: "owed",
  unconfirmed: "owed",
  silent: "owed",
  asked: "parliamentsAsked",
  late: "owed",
  reserved: "asked",
  excused: "asked",
  not_asked: "parliaments",
} as const satisfies Record<FigureName, "asked" | "owed" | "parliaments" | "parliamentsAsked">;

/** The order of the page: what is owed and what became of it first. */
const ORDER = [
  "owed",
  "answered",
  "onTime",
  "accepted",
  "awaited",
  "unconfirmed",
  "silent",
  "asked",
  "late",
  "reserved",
  "excused",
  "not_asked",
] as const satisfies readonly FigureName[];

/** Every figure over all, each with what it is part of, each opening its rows. */
export function FigureList({ dashboard }: { dashboard: Dashboard }) {
  const say = useTranslations("dashboard");
  const locale = useLocale();
  const { asked, total, onRecord, parliamentsAsked } = dashboard;
  const number = (value: number) => formatNumber(value, locale);
  const denominators = {
    asked: say("of.asked", { n: number(total.asked) }),
    owed: say("of.owed", { n: number(total.owed) }),
    parliaments: say("of.parliaments", { n: number(onRecord) }),
    parliamentsAsked: say("of.parliamentsAsked", { n: number(parliamentsAsked), total: number(onRecord) }),
  };
  return (
    <section aria-label={say("figures")}>
      <FigureRow>
        {ORDER.map((figure) => (
          <Figure
            key={figure}
            value={number(figure === "not_asked" ? onRecord - parliamentsAsked : total[figure])}
            label={say(`figure.${figure}`)}
            of={denominators[OF[figure]]}
            href={rowsHref(asked, figure)}
          />
        ))}
      </FigureRow>
    </section>
  );
}
