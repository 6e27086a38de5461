import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { BarChart, type BarPart } from "@/components/ui/bar-chart";
import type { Dashboard } from "@/lib/dashboard/views";
import type { Figures } from "@/lib/domain/figures";
import { keysOf } from "@/lib/domain/keys-of";
import { formatList, formatNumber } from "@/lib/i18n/format";
import { PartName } from "./part-name";

/** How the parts of a bar look; their order is that of the figures. */
const TONES = {
  accepted: "accepted",
  underReview: "submitted",
  awaited: "neutral",
  silent: "silent",
  reserved: "reserved",
  excused: "not-asked",
} as const;
type Drawn = keyof typeof TONES;

/** What became of everything asked, part by part, with its table beneath. */
export function PartsChart({ dashboard, children }: { dashboard: Dashboard; children: ReactNode }) {
  const say = useTranslations("dashboard");
  const locale = useLocale();
  const format = (value: number) => formatNumber(value, locale);
  const label = (key: Drawn) => (key === "underReview" ? say("chart.underReview") : say(`figure.${key}`));
  const parts: BarPart<Drawn>[] = keysOf(TONES).map((key) => ({ key, label: label(key), tone: TONES[key] }));
  const bars = dashboard.parts
    .filter(({ figures }) => figures.asked > 0)
    .map((part) => {
      const values = valuesOf(part.figures);
      const said = keysOf(TONES).filter((key) => values[key] > 0);
      const list = said.map((key) => say("chart.part", { label: label(key), n: format(values[key]) }));
      return {
        key: part.id,
        label: <PartName part={part} isShort />,
        values,
        description: say("chart.bar", { name: part.code ?? part.name.text, list: formatList(list, locale) }),
      };
    });
  return (
    <BarChart title={say("chart.title")} parts={parts} bars={bars} format={format}>
      {children}
    </BarChart>
  );
}

function valuesOf(figures: Figures): Record<Drawn, number> {
  const { accepted, answered, awaited, silent, reserved, excused } = figures;
  return { accepted, underReview: answered - accepted, awaited, silent, reserved, excused };
}
