import { useLocale, useTranslations } from "next-intl";
import { ExternalLink } from "@/components/ui/external-link";
import { Details } from "@/components/ui/notices";
import { UserText } from "@/components/ui/source-quote";
import { formatDate } from "@/lib/i18n/format";
import type { OthersMeasure } from "@/lib/reports/views";
import { OwnText } from "./task-head";

/** More would be a library, which is a page of its own; this is an example while one writes. */
const SHOWN_MAX = 3;

/** What other parliaments published on the same commitment, at the place where this one writes about it. */
export function OthersMeasures({ measures }: { measures: readonly OthersMeasure[] }) {
  const say = useTranslations("reports.form");
  const types = useTranslations("statuses.measure");
  const locale = useLocale();
  if (measures.length === 0) return null;
  const shown = measures.slice(0, SHOWN_MAX);
  return (
    <div className="text-base">
      <Details summary={say("others", { count: shown.length })}>
        <ul className="flex flex-col gap-3">
          {shown.map(({ country, language, type, takenOn, title, description, links }) => (
            <li key={`${country.text} ${takenOn} ${title}`}>
              <OwnText>{country}</OwnText>: <UserText lang={language}>{title}</UserText>
              <br />
              <span className="text-muted">
                {types(type)} · {formatDate(takenOn, locale)}
              </span>
              {description && (
                <>
                  <br />
                  <UserText lang={language}>{description}</UserText>
                </>
              )}
              {links.map(({ href }) => (
                <span key={href} className="block">
                  <ExternalLink href={href} />
                </span>
              ))}
            </li>
          ))}
        </ul>
      </Details>
    </div>
  );
}
