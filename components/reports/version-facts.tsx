import { useLocale, useTranslations } from "next-intl";
import { Inset } from "@/components/ui/notices";
import { UserText } from "@/components/ui/source-quote";
import { formatInstant } from "@/lib/i18n/format";
import type { ReadableVersion } from "@/lib/reports/views";

/** Which version this is, who submitted it when, and the points on which it was returned. */
export function VersionFacts({ version }: { version: ReadableVersion }) {
  const say = useTranslations("filing.versions");
  const locale = useLocale();
  return (
    <div className="mb-10 flex flex-col gap-4 text-base">
      <Inset>
        <p>
          <bdi dir="ltr" className="font-bold">
            {version.receipt}
          </bdi>
        </p>
        <p>
          {say("submitted", { at: formatInstant(version.submittedAt, locale) })}
          {version.submittedBy && (
            <>
              {" · "}
              <bdi>{version.submittedBy}</bdi>
            </>
          )}
        </p>
        <p className="text-muted">{say("locked")}</p>
      </Inset>
      {version.points.length > 0 && (
        <section aria-labelledby="version-points">
          <h2 id="version-points" className="text-lg">
            {say("returnedOn")}
          </h2>
          <ol className="list-decimal ps-6">
            {version.points.map(({ id, comment }) => (
              <li key={id}>
                <UserText>{comment}</UserText>
              </li>
            ))}
          </ol>
        </section>
      )}
    </div>
  );
}
