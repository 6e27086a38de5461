import { useLocale, useTranslations } from "next-intl";
import { LocalWords } from "@/components/dashboard/local-words";
import { DataTable } from "@/components/ui/data-table";
import { Link } from "@/components/ui/link";
import { Reference } from "@/components/ui/source-quote";
import type { WaitingRequest } from "@/lib/filings/views";
import { formatInstant, formatShortDate } from "@/lib/i18n/format";
import { paths } from "@/lib/paths";

/** What waits for an officer's answer beside reports; nothing where nothing does. */
export function WaitingRequests({ requests }: { requests: readonly WaitingRequest[] }) {
  const say = useTranslations("filings.waiting");
  const code = useTranslations("statuses.excuse");
  const locale = useLocale();
  if (requests.length === 0) return null;
  return (
    <section aria-labelledby="requests-head">
      <h2 id="requests-head" className="mb-4">
        {say("title", { n: requests.length })}
      </h2>
      <DataTable
        caption={<span className="sr-only">{say("title", { n: requests.length })}</span>}
        columns={[
          { key: "parliament", head: say("parliament") },
          { key: "document", head: say("document") },
          { key: "what", head: say("what") },
          { key: "since", head: say("since") },
        ]}
        rows={requests.map(
          ({ reportId, kind, parliament, document, until, code: given, askedAt, isOwn }) => ({
            key: `${kind} ${reportId}`,
            cells: {
              parliament: (
                <Link href={paths.filing(reportId)}>
                  <LocalWords text={parliament} />
                </Link>
              ),
              document: <Reference>{document}</Reference>,
              what: (
                <>
                  {until && say("extension", { date: formatShortDate(until, locale) })}
                  {given && say("excuse", { code: code(given) })}
                  {isOwn && <span className="block text-muted text-sm">{say("own")}</span>}
                </>
              ),
              since: formatInstant(askedAt, locale),
            },
          }),
        )}
      />
    </section>
  );
}
