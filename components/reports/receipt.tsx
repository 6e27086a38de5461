import { useLocale, useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button";
import { CodeText } from "@/components/ui/code-text";
import { Link } from "@/components/ui/link";
import { SummaryList } from "@/components/ui/summary-list";
import { formatDate, formatInstant } from "@/lib/i18n/format";
import { apiPaths, paths } from "@/lib/paths";
import type { Clearance, ReadableVersion } from "@/lib/reports/views";
import { OwnText } from "./task-head";

type ReceiptProps = {
  version: ReadableVersion;
  /** The address under which this version is read for ever. */
  address: string;
};

/** The reference, what happens next, and the record to keep. */
export function Receipt({ version, address }: ReceiptProps) {
  const say = useTranslations("filing.receipt");
  const locale = useLocale();
  return (
    <div className="flex flex-col gap-10">
      <div className="border-accepted border-s-4 bg-accepted-wash p-6">
        <p>{say("reference")}</p>
        <p className="font-bold text-xl">
          <CodeText>{version.receipt}</CodeText>
        </p>
      </div>
      <section aria-labelledby="receipt-next">
        <h2 id="receipt-next">{say("nextHead")}</h2>
        <p className="mt-2 max-w-text">{say(version.status === "accepted" ? "nextAccepted" : "next")}</p>
        <p className="mt-2 max-w-text">{say("nextIfReturned")}</p>
      </section>
      <section aria-labelledby="receipt-record">
        <h2 id="receipt-record" className="mb-3">
          {say("recordHead")}
        </h2>
        <Record version={version} address={address} />
        <p className="mt-3 max-w-text text-base text-muted">{say("print")}</p>
      </section>
      <p className="not-printed flex flex-wrap gap-4">
        <ButtonLink href={apiPaths.reportPdf(version.id, { locale, number: version.number })}>
          {say("file")}
        </ButtonLink>
        <ButtonLink look="secondary" href={paths.tasks()}>
          {say("toTasks")}
        </ButtonLink>
      </p>
    </div>
  );
}

function Record({ version, address }: ReceiptProps) {
  const say = useTranslations("filing.receipt");
  const clear = useTranslations("paper");
  const locale = useLocale();
  const link = (
    <Link href={paths.reportVersion(version.id, version.number)}>
      <CodeText>{address}</CodeText>
    </Link>
  );
  return (
    <SummaryList
      items={[
        { key: "document", label: say("document"), value: <OwnText>{version.document.title}</OwnText> },
        { key: "cycle", label: say("cycle"), value: <OwnText>{version.cycle.name}</OwnText> },
        { key: "at", label: say("at"), value: formatInstant(version.submittedAt, locale) },
        { key: "by", label: say("by"), value: version.submittedBy && <bdi>{version.submittedBy}</bdi> },
        ...(version.clearance
          ? [
              {
                key: "cleared",
                label: clear("clearance"),
                value: <Cleared clearance={version.clearance} />,
              },
            ]
          : []),
        { key: "number", label: say("number"), value: String(version.number) },
        { key: "content", label: say("content"), value: <Counts version={version} /> },
        { key: "address", label: say("address"), value: link },
        { key: "sha256", label: say("hash"), value: <CodeText>{version.sha256}</CodeText> },
      ]}
    />
  );
}

function Cleared({ clearance }: { clearance: Clearance }) {
  const say = useTranslations("paper.cleared");
  const locale = useLocale();
  if (clearance.kind !== "paper") return say(clearance.kind);
  const { signatory, signedOn } = clearance;
  return say("paper", { signatory, date: formatDate(signedOn, locale) });
}

function Counts({ version }: { version: ReadableVersion }) {
  const say = useTranslations("filing.receipt");
  const { nil, answers, measures } = version.content;
  if (nil) return say(`nil.${nil.kind}`);
  const answered = answers.filter(({ progress }) => progress !== "no_information").length;
  return say("counts", { answered, total: answers.length, measures: measures.length });
}
