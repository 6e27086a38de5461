import { useLocale, useTranslations } from "next-intl";
import { OwnText } from "@/components/reports/task-head";
import { DataTable } from "@/components/ui/data-table";
import { Link } from "@/components/ui/link";
import { EmptyState } from "@/components/ui/notices";
import { Reference } from "@/components/ui/source-quote";
import type { DocumentListed } from "@/lib/documents/views";
import { formatNumber, formatShortDate } from "@/lib/i18n/format";
import { paths } from "@/lib/paths";
import { AdoptionTag } from "./adoption-tag";

/** The documents on record with their adoption and how many commitments are active. */
export function DocumentTable({ documents }: { documents: readonly DocumentListed[] }) {
  const say = useTranslations("documents.list");
  const locale = useLocale();
  if (documents.length === 0) return <EmptyState title={say("empty")}>{say("emptyLead")}</EmptyState>;
  return (
    <DataTable
      caption={say("caption")}
      columns={[
        { key: "title", head: say("document") },
        { key: "state", head: say("state") },
        { key: "date", head: say("date") },
        { key: "active", head: say("active"), isNumber: true },
      ]}
      rows={documents.map((document) => {
        const on = document.adoptedOn ?? document.textDate;
        return {
          key: document.id,
          cells: {
            title: (
              <>
                <Reference>{document.code}</Reference>{" "}
                <Link href={paths.document(document.id)}>
                  <OwnText>{document.title}</OwnText>
                </Link>
              </>
            ),
            state: <AdoptionTag adoption={document.adoption} isDraftText={document.isDraftText} />,
            date: on ? formatShortDate(on, locale) : "–",
            active: say("activeOf", {
              active: formatNumber(document.active, locale),
              total: formatNumber(document.commitments, locale),
            }),
          },
        };
      })}
    />
  );
}
