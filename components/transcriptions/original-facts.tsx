import { useLocale, useTranslations } from "next-intl";
import { CodeText } from "@/components/ui/code-text";
import { Link } from "@/components/ui/link";
import { UserText } from "@/components/ui/source-quote";
import { SummaryList } from "@/components/ui/summary-list";
import { formatDate } from "@/lib/i18n/format";
import { apiPaths } from "@/lib/paths";
import type { OriginalView } from "@/lib/transcriptions/views";

/** What the original is, where it came from, and the file itself. */
export function OriginalFacts({ original }: { original: OriginalView }) {
  const say = useTranslations("transcriptions");
  const locale = useLocale();
  const { id, channel, source, receivedOn, name, sha256 } = original;
  return (
    <div className="mb-8">
      <SummaryList
        items={[
          { key: "channel", label: say("channel"), value: say(`channels.${channel}`) },
          { key: "source", label: say("source"), value: <UserText>{source}</UserText> },
          { key: "receivedOn", label: say("receivedOn"), value: formatDate(receivedOn, locale) },
          {
            key: "file",
            label: say("original"),
            value: (
              <Link href={apiPaths.original(id)}>
                <bdi>{name}</bdi>
              </Link>
            ),
          },
          { key: "sha256", label: say("hash"), value: <CodeText>{sha256}</CodeText> },
        ]}
      />
    </div>
  );
}
