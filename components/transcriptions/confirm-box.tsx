import { useTranslations } from "next-intl";
import { ServerForm } from "@/components/forms/server-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { Banner } from "@/components/ui/notices";
import type { FormAction } from "@/lib/http/form-state";
import type { ReportHead } from "@/lib/reports/views";
import type { OriginalView } from "@/lib/transcriptions/views";
import { OriginalFacts } from "./original-facts";

type ConfirmBoxProps = {
  report: ReportHead;
  originals: readonly OriginalView[];
  /** Left out for those who may only read. */
  action: FormAction | null;
};

/** What the secretariat wrote down for the parliament, with its original, and the button that makes it theirs. */
export function ConfirmBox({ report, originals, action }: ConfirmBoxProps) {
  const say = useTranslations("transcriptions.confirm");
  const isOpen = report.standing.unconfirmed;
  return (
    <section className="mb-10">
      <Banner kind={isOpen ? "attention" : "notice"} title={say(isOpen ? "title" : "done")}>
        {isOpen && <p className="mb-4">{say(action ? "lead" : "leadOthers")}</p>}
        {originals.map((original) => (
          <OriginalFacts key={original.id} original={original} />
        ))}
        {isOpen && action && (
          <ServerForm action={action}>
            <input type="hidden" name="reportId" value={report.id} />
            <input type="hidden" name="version" value={report.version} />
            <p className="max-w-text">{say("otherwise")}</p>
            <div>
              <SubmitButton>{say("button")}</SubmitButton>
            </div>
          </ServerForm>
        )}
      </Banner>
    </section>
  );
}
