import { useLocale, useTranslations } from "next-intl";
import { OwnText } from "@/components/reports/task-head";
import { DataTable } from "@/components/ui/data-table";
import { Link } from "@/components/ui/link";
import { formatDate, formatList } from "@/lib/i18n/format";
import { paths } from "@/lib/paths";
import type { DigestShown } from "@/lib/reminders/views";

/** What each parliament is told today, and who of it gets the letter. */
export function DigestTable({ digests }: { digests: readonly DigestShown[] }) {
  const say = useTranslations("reminders");
  return (
    <DataTable
      caption={<span className="sr-only">{say("today")}</span>}
      columns={[
        { key: "parliament", head: say("column.parliament") },
        { key: "what", head: say("column.what") },
        { key: "readers", head: say("column.readers") },
      ]}
      rows={digests.map((digest) => ({
        key: digest.iso2,
        cells: {
          parliament: (
            <Link href={paths.parliament(digest.iso2)}>
              <OwnText>{digest.name}</OwnText>
            </Link>
          ),
          what: <WhatIsTold digest={digest} />,
          readers: <Readers digest={digest} />,
        },
      }))}
    />
  );
}

function WhatIsTold({ digest }: { digest: DigestShown }) {
  const say = useTranslations("reminders");
  const locale = useLocale();
  return (
    <ul>
      {digest.reminders.map(({ kind, reportId, document, dueOn }) => (
        <li key={reportId}>
          <bdi lang={document.locale}>
            {say(`line.${kind}`, { document: document.text, date: formatDate(dueOn, locale) })}
          </bdi>
        </li>
      ))}
      {digest.news > 0 && <li>{say("news", { count: digest.news })}</li>}
    </ul>
  );
}

function Readers({ digest: { readers, muted } }: { digest: DigestShown }) {
  const say = useTranslations("reminders");
  const locale = useLocale();
  if (readers.length + muted.length === 0) return <span className="text-muted">{say("nobody")}</span>;
  return (
    <>
      <bdi>{formatList(readers, locale)}</bdi>
      {muted.length > 0 && (
        <span className="block text-base text-muted">
          {say("muted", { names: formatList(muted, locale) })}
        </span>
      )}
    </>
  );
}
