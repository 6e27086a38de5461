import { useLocale, useTranslations } from "next-intl";
import { OwnText } from "@/components/reports/task-head";
import { Link } from "@/components/ui/link";
import { Banner } from "@/components/ui/notices";
import { Reference } from "@/components/ui/source-quote";
import type { LikeDocument } from "@/lib/documents/views";
import { formatShare } from "@/lib/i18n/format";
import { paths } from "@/lib/paths";

/** Says before anything else that a text is on record already, so that nobody confirms it twice. */
export function TwinNotice({ twins }: { twins: readonly LikeDocument[] }) {
  const say = useTranslations("intake.confirm");
  const locale = useLocale();
  if (twins.length === 0) return null;
  return (
    <div className="mb-6">
      <Banner kind="attention" title={say("twin")}>
        <ul>
          {twins.map(({ documentId, code, title, share }) => (
            <li key={documentId}>
              <Reference>{code}</Reference>{" "}
              <Link href={paths.document(documentId)}>
                <OwnText>{title}</OwnText>
              </Link>{" "}
              ({say("twinShare", { share: formatShare({ part: share, whole: 1 }, locale) ?? "" })})
            </li>
          ))}
        </ul>
        <p className="mt-1">
          <Link href="#confirm">{say("twinButton")}</Link>
        </p>
      </Banner>
    </div>
  );
}
