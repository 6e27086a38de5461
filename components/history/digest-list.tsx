import { useLocale, useTranslations } from "next-intl";
import { Link } from "@/components/ui/link";
import type { HistoryCheckView } from "@/lib/history/views";
import { formatDate } from "@/lib/i18n/format";
import { apiPaths } from "@/lib/paths";

/** The signed digests, to keep outside this system. */
export function DigestList({ digests }: { digests: HistoryCheckView["signed"] }) {
  const say = useTranslations("history.check");
  const locale = useLocale();
  const [newest] = digests;
  return (
    <section aria-labelledby="digests-head" className="flex max-w-text flex-col gap-3">
      <h2 id="digests-head">{say("digests")}</h2>
      <p>{say("digestsLead")}</p>
      {newest ? (
        <>
          <ul>
            {digests.map(({ madeOn }) => (
              <li key={madeOn}>
                <Link href={apiPaths.historyDigest(madeOn)}>
                  {say("download", { day: formatDate(madeOn, locale) })}
                </Link>
              </li>
            ))}
          </ul>
          <p className="text-muted text-sm">
            {say("key")}
            <br />
            <code dir="ltr" className="break-all">
              {newest.publicKey}
            </code>
          </p>
        </>
      ) : (
        <p>{say("noDigest")}</p>
      )}
    </section>
  );
}
