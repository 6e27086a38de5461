import { useLocale, useTranslations } from "next-intl";
import { UserText } from "@/components/ui/source-quote";
import { StatusTag } from "@/components/ui/status-tag";
import type { ExtensionView } from "@/lib/filings/views";
import { formatDate, formatInstant } from "@/lib/i18n/format";

const TONES = { granted: "accepted", refused: "neutral", waiting: "submitted" } as const;

/** Requests for a later day with their answers, as both sides read them; nothing where none was made. */
export function ExtensionList({ asked }: { asked: readonly ExtensionView[] }) {
  const say = useTranslations("filings.extension");
  const locale = useLocale();
  if (asked.length === 0) return null;
  return (
    <ol className="border-line border-t">
      {asked.map(({ id, until, reason, askedBy, askedAt, outcome, grantedUntil, answer }) => (
        <li key={id} className="flex max-w-text flex-col gap-1 border-line border-b py-3">
          <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
            <StatusTag tone={TONES[outcome ?? "waiting"]}>{say(`outcome.${outcome ?? "waiting"}`)}</StatusTag>
            {say("asked", { until: formatDate(until, locale) })}
          </p>
          <p className="text-muted text-sm">
            {say("askedBy", { name: askedBy ?? say("somebody"), at: formatInstant(askedAt, locale) })}
          </p>
          <p>
            <UserText>{reason}</UserText>
          </p>
          {grantedUntil && <p>{say("grantedUntil", { date: formatDate(grantedUntil, locale) })}</p>}
          {answer && <p>{say.rich("answer", { said: () => <UserText>{answer}</UserText> })}</p>}
        </li>
      ))}
    </ol>
  );
}
