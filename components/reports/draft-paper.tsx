import { useLocale, useTranslations } from "next-intl";
import { ButtonLink, ButtonRow } from "@/components/ui/button";
import { CodeText } from "@/components/ui/code-text";
import { SummaryList } from "@/components/ui/summary-list";
import { apiPaths, paths } from "@/lib/paths";
import type { CheckedReport } from "@/lib/reports/views";

/** The head of a draft on paper: that it is one, which one, and where it stands. */
export function DraftPaper({ report, address }: { report: CheckedReport; address: string }) {
  const say = useTranslations("paper");
  const locale = useLocale();
  return (
    <div className="mb-10 flex flex-col gap-6">
      <p className="w-fit border-2 border-ink px-4 py-1 font-bold text-lg">{say("draft")}</p>
      <SummaryList
        items={[
          { key: "parliament", label: say("parliament"), value: <bdi>{report.parliament.text}</bdi> },
          { key: "mark", label: say("markLabel"), value: <CodeText>{report.paperMark}</CodeText> },
          { key: "address", label: say("address"), value: <CodeText>{address}</CodeText> },
        ]}
      />
      <p className="max-w-text text-base text-muted">{say("lead")}</p>
      <div className="not-printed flex flex-col gap-4">
        <ButtonRow>
          <ButtonLink href={apiPaths.reportPdf(report.id, { locale, number: null })}>
            {say("print.file")}
          </ButtonLink>
          <ButtonLink look="secondary" href={`${paths.reportCheck(report.id)}#paper`}>
            {say("print.toSigned")}
          </ButtonLink>
        </ButtonRow>
        <p className="max-w-text text-base text-muted">{say("print.fileInstead")}</p>
      </div>
    </div>
  );
}

/** What is signed, with a line for each thing that is written by hand. */
export function SignatureLines({ report }: { report: CheckedReport }) {
  const say = useTranslations("paper");
  const lines = ["signatory", "signedOn", "signature"] as const;
  return (
    <section aria-labelledby="sign-head" className="mt-10 break-inside-avoid">
      <h2 id="sign-head" className="mb-2">
        {say("signHead")}
      </h2>
      <p className="max-w-text">{say("sign", { mark: report.paperMark })}</p>
      {lines.map((line) => (
        <p key={line} className="border-ink border-b pt-12 text-base text-muted">
          {say(line)}
        </p>
      ))}
    </section>
  );
}
