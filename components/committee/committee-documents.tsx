import { useLocale, useTranslations } from "next-intl";
import { LocalWords } from "@/components/dashboard/local-words";
import { DataTable } from "@/components/ui/data-table";
import { Link } from "@/components/ui/link";
import { Reference } from "@/components/ui/source-quote";
import type { CommitteeDocument, CommitteePage } from "@/lib/committee/views";
import { formatNumber } from "@/lib/i18n/format";
import { paths } from "@/lib/paths";

/** The documents of a committee with what was answered of what is owed. */
export function CommitteeDocuments({ page }: { page: CommitteePage }) {
  const say = useTranslations("dashboard.committee");
  const locale = useLocale();
  const { lastAssembly } = page;
  return (
    <DataTable
      caption={<span className="sr-only">{say("caption")}</span>}
      columns={[
        { key: "document", head: say("document") },
        { key: "committee", head: say("inCharge") },
        { key: "answered", head: say("answered") },
        { key: "reserved", head: say("reserved") },
        {
          key: "fresh",
          head: lastAssembly ? say("newSince", { event: lastAssembly.name.text }) : say("newNoEvent"),
        },
      ]}
      rows={page.documents.map((document) => ({
        key: document.id,
        cells: {
          document: (
            <>
              <Link href={paths.committeeDocument(document.id)}>
                <Reference>{document.code}</Reference> <LocalWords text={document.title} />
              </Link>
              {document.isDraftText && <p className="text-muted text-sm">{say("draftText")}</p>}
            </>
          ),
          committee: <LocalWords text={document.committee} />,
          answered: <Answered document={document} onRecord={page.onRecord} />,
          reserved: formatNumber(document.figures.reserved, locale),
          fresh: formatNumber(document.newSince, locale),
        },
      }))}
    />
  );
}

function Answered({ document, onRecord }: { document: CommitteeDocument; onRecord: number }) {
  const say = useTranslations("dashboard");
  const locale = useLocale();
  const number = (value: number) => formatNumber(value, locale);
  const { figures, parliamentsAsked } = document;
  if (figures.asked === 0) return <span className="text-muted">{say("committee.notAsked")}</span>;
  return (
    <>
      <b>{number(figures.answered)}</b> {say("of.owed", { n: number(figures.owed) })}
      <p className="text-muted text-sm">
        {say("figure.asked")}{" "}
        {say("of.parliamentsAsked", { n: number(parliamentsAsked), total: number(onRecord) })}
      </p>
    </>
  );
}
