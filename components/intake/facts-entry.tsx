import { useLocale, useTranslations } from "next-intl";
import { OwnText } from "@/components/reports/task-head";
import { SummaryList } from "@/components/ui/summary-list";
import { LOCALES } from "@/lib/domain/locale";
import { formatDate, formatList } from "@/lib/i18n/format";
import type { Choice, ReadingShown } from "@/lib/readings/views";

/** What the document is, each fact with its place to change it. */
export function FactsEntry({ reading, editHref }: { reading: ReadingShown; editHref: string }) {
  const say = useTranslations("intake.facts");
  const statuses = useTranslations("statuses");
  const locale = useLocale();
  const { facts, titles, languages } = reading.draft;
  const named = (choices: Choice[], id: string | null) => {
    const name = choices.find((choice) => choice.id === id)?.name;
    return name && <OwnText>{name}</OwnText>;
  };
  const inWords = (given: typeof languages) =>
    formatList(
      given.map((each) => statuses(`language.${each}`)),
      locale,
    );
  const items = [
    ...LOCALES.flatMap((each) => {
      const text = titles[each]?.text;
      const label = say("titleIn", { language: statuses(`language.${each}`) });
      return text
        ? [{ key: `title.${each}`, label, value: <OwnText>{{ text, locale: each }}</OwnText> }]
        : [];
    }),
    { key: "code", label: say("code"), value: facts.code },
    { key: "symbol", label: say("symbol"), value: facts.symbol && <bdi dir="ltr">{facts.symbol}</bdi> },
    { key: "kind", label: say("kind"), value: say(`kinds.${facts.kind}`) },
    { key: "organ", label: say("organ"), value: named(reading.choices.organs, facts.organId) },
    { key: "committee", label: say("committee"), value: named(reading.choices.organs, facts.committeeId) },
    { key: "event", label: say("event"), value: named(reading.choices.events, facts.eventId) },
    { key: "textDate", label: say("textDate"), value: facts.textDate && formatDate(facts.textDate, locale) },
    {
      key: "isDraft",
      label: say("isDraft"),
      value: statuses(`documentState.${facts.isDraftText ? "draft" : "adopted"}`),
    },
    {
      key: "adoption",
      label: say("adoption"),
      value: facts.adoptedOn
        ? `${say(`adoptions.${facts.adoption}`)} · ${formatDate(facts.adoptedOn, locale)}`
        : say(`adoptions.${facts.adoption}`),
    },
    { key: "languages", label: say("languages"), value: inWords(languages) },
    { key: "authoritative", label: say("authoritative"), value: inWords(facts.authoritativeLocales) },
  ];
  return (
    <SummaryList
      items={items.map((item) => (item.key === "languages" ? item : { ...item, changeHref: editHref }))}
    />
  );
}
