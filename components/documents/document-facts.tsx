import { useLocale, useTranslations } from "next-intl";
import { OwnText } from "@/components/reports/task-head";
import { Link } from "@/components/ui/link";
import { Reference, UserText } from "@/components/ui/source-quote";
import { SummaryList } from "@/components/ui/summary-list";
import type { DocumentShown } from "@/lib/documents/views";
import { formatDate, formatInstant, formatList } from "@/lib/i18n/format";
import { apiPaths } from "@/lib/paths";

/** What a document is and where its texts come from. */
export function DocumentFacts({ document }: { document: DocumentShown }) {
  const say = useTranslations("intake.facts");
  const own = useTranslations("documents.shown");
  const statuses = useTranslations("statuses.language");
  const locale = useLocale();
  const { adoptedOn, adoptionReference } = document;
  const languages = document.authoritativeLocales.map((each) => statuses(each));
  return (
    <SummaryList
      items={[
        ...document.otherTitles.map((title) => ({
          key: `title-${title.locale}`,
          label: say("titleIn", { language: statuses(title.locale) }),
          value: <OwnText>{title}</OwnText>,
        })),
        {
          key: "symbol",
          label: say("symbol"),
          value: document.symbol && <Reference>{document.symbol}</Reference>,
        },
        { key: "organ", label: say("organ"), value: document.organ && <OwnText>{document.organ}</OwnText> },
        {
          key: "committee",
          label: say("committee"),
          value: document.committee && <OwnText>{document.committee}</OwnText>,
        },
        { key: "event", label: say("event"), value: document.event && <OwnText>{document.event}</OwnText> },
        {
          key: "textDate",
          label: say("textDate"),
          value: document.textDate && formatDate(document.textDate, locale),
        },
        {
          key: "adoption",
          label: say("adoption"),
          value: (
            <>
              {say(`adoptions.${document.adoption}`)}
              {adoptedOn && ` · ${formatDate(adoptedOn, locale)}`}
              {adoptionReference && (
                <span className="block text-muted">
                  <UserText>{adoptionReference}</UserText>
                </span>
              )}
            </>
          ),
        },
        { key: "authoritative", label: say("authoritative"), value: formatList(languages, locale) },
        {
          key: "sources",
          label: own("sources", { count: document.renditions.length }),
          value: (
            <ul className="flex flex-col gap-2">
              {document.renditions.map(({ id, name, origin, locales, storedAt, uploadIds }) => (
                <li key={id}>
                  <UserText>{name}</UserText>{" "}
                  <span className="text-muted text-sm">
                    {own("stored", {
                      languages: formatList(
                        locales.map((each) => statuses(each)),
                        locale,
                      ),
                      when: formatInstant(storedAt, locale),
                    })}
                  </span>
                  {uploadIds.map((uploadId) => (
                    <span key={uploadId} className="not-printed block text-sm">
                      <Link href={apiPaths.uploadFile(uploadId)}>{own("original")}</Link>
                    </span>
                  ))}
                  {origin && (
                    <span className="block break-words text-muted text-sm">
                      <UserText>{origin}</UserText>
                    </span>
                  )}
                </li>
              ))}
            </ul>
          ),
        },
        {
          key: "exports",
          label: own("exports"),
          value: (
            <ul className="not-printed flex flex-wrap gap-x-4 gap-y-1">
              <li>
                <Link href={apiPaths.documentXml(document.id)}>{own("exportXml")}</Link>
              </li>
              <li>
                <Link href={apiPaths.documentJson(document.id)}>{own("exportJson")}</Link>
              </li>
            </ul>
          ),
        },
      ]}
    />
  );
}
