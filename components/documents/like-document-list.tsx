import { useLocale, useTranslations } from "next-intl";
import { OwnText } from "@/components/reports/task-head";
import { Link } from "@/components/ui/link";
import { Reference } from "@/components/ui/source-quote";
import type { DocumentVersions } from "@/lib/documents/views";
import { formatShare } from "@/lib/i18n/format";
import { paths } from "@/lib/paths";

/** The documents that read like one, each with the way to compare the two. */
export function LikeDocumentList({ document }: { document: DocumentVersions }) {
  const say = useTranslations("versions.list");
  const locale = useLocale();
  return (
    <section aria-labelledby="others-head">
      <h2 id="others-head">{say("others")}</h2>
      <p className="mt-1 max-w-text text-muted">{say(document.others.length > 0 ? "othersLead" : "none")}</p>
      {document.others.length > 0 && (
        <ul className="mt-4 border-line border-t">
          {document.others.map(({ documentId, code, title, isDraftText, share }) => (
            <li key={documentId} className="border-line border-b py-3">
              <Reference>{code}</Reference>{" "}
              <Link href={paths.document(documentId)}>
                <OwnText>{title}</OwnText>
              </Link>
              <p className="text-muted text-sm">
                {say(isDraftText ? "draft" : "adopted")} ·{" "}
                {say("share", { share: formatShare({ part: share, whole: 1 }, locale) ?? "" })}
              </p>
              <Link
                href={paths.documentComparison(document.id, documentId)}
                aria-label={say("compareWhat", { code })}
              >
                {say("compare")}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
