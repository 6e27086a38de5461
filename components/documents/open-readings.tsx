import { useLocale, useTranslations } from "next-intl";
import { Link } from "@/components/ui/link";
import { UserText } from "@/components/ui/source-quote";
import type { OpenReading } from "@/lib/documents/views";
import { formatInstant } from "@/lib/i18n/format";
import { paths } from "@/lib/paths";

/** Readings that wait for an officer; nothing where there are none. */
export function OpenReadings({ readings }: { readings: readonly OpenReading[] }) {
  const say = useTranslations("documents.readings");
  const locale = useLocale();
  if (readings.length === 0) return null;
  return (
    <section aria-labelledby="readings-head" className="mb-10">
      <h2 id="readings-head">{say("title", { count: readings.length })}</h2>
      <ul className="mt-3 border-line border-t">
        {readings.map(({ id, name, openedAt, openedBy }) => (
          <li key={id} className="border-line border-b py-3">
            <Link href={paths.reading(id)}>
              <UserText>{name}</UserText>
            </Link>
            <p className="text-muted text-sm">
              {openedBy
                ? say("openedBy", { when: formatInstant(openedAt, locale), person: openedBy })
                : formatInstant(openedAt, locale)}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
