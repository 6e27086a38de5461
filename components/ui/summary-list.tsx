import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Link } from "./link";

/** One answer: what was asked, what was said, where to change it. */
export type SummaryItem = { key: string; label: string; value: ReactNode; changeHref?: string };

/** Answers to check before sending, or facts about one thing. An empty value says "Not provided". */
export function SummaryList({ items }: { items: readonly SummaryItem[] }) {
  const say = useTranslations("common");
  return (
    <dl className="border-line border-t">
      {items.map(({ key, label, value, changeHref }) => (
        <div key={key} className="gap-6 border-line border-b py-3 sm:flex">
          <dt className="font-bold sm:w-1/3 sm:shrink-0">{label}</dt>
          <dd className="min-w-0 grow">
            {value || <span className="text-muted">{say("notProvided")}</span>}
          </dd>
          {changeHref && (
            <dd className="not-printed shrink-0">
              <Link href={changeHref} aria-label={say("changeWhat", { what: label })}>
                {say("change")}
              </Link>
            </dd>
          )}
        </div>
      ))}
    </dl>
  );
}
