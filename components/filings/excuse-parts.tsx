import { useLocale, useTranslations } from "next-intl";
import { FormRadios, FormTextArea } from "@/components/forms/form-fields";
import { ServerForm } from "@/components/forms/server-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { ButtonRow } from "@/components/ui/button";
import { Banner } from "@/components/ui/notices";
import { UserText } from "@/components/ui/source-quote";
import { EXCUSE_CODES } from "@/lib/domain/statuses";
import type { ExcuseView, Filing } from "@/lib/filings/views";
import type { FormAction } from "@/lib/http/form-state";
import { formatInstant } from "@/lib/i18n/format";

/** What was proposed, by whom, and what became of it. */
export function ExcuseList({ excuses }: { excuses: readonly ExcuseView[] }) {
  const say = useTranslations("filings.excuse");
  const code = useTranslations("statuses.excuse");
  const locale = useLocale();
  if (excuses.length === 0) return null;
  return (
    <ol className="border-line border-t">
      {excuses.map((excuse) => (
        <li key={excuse.id} className="flex max-w-text flex-col gap-1 border-line border-b py-3">
          <p className="font-bold">{code(excuse.code)}</p>
          <p>
            <UserText>{excuse.reason}</UserText>
          </p>
          <p className="text-muted text-sm">
            {say("proposedBy", {
              name: excuse.proposedBy ?? "–",
              at: formatInstant(excuse.proposedAt, locale),
            })}
            {excuse.outcome && ` ${say(`by.${excuse.outcome}`, { name: excuse.decidedBy ?? "–" })}`}
          </p>
        </li>
      ))}
    </ol>
  );
}

/** An officer proposes; nothing changes before a second one confirms. */
export function ProposeExcuseForm({ filing, action }: { filing: Filing; action: FormAction }) {
  const say = useTranslations("filings.excuse");
  const code = useTranslations("statuses.excuse");
  return (
    <ServerForm action={action} guardsLeaving>
      <input type="hidden" name="reportId" value={filing.reportId} />
      <FormRadios
        name="code"
        label={say("code")}
        choices={EXCUSE_CODES.map((each) => ({ value: each, label: code(each) }))}
      />
      <FormTextArea name="excuse" label={say("reason")} hint={say("reasonHint")} rows={3} />
      <div>
        <SubmitButton look="secondary">{say("propose")}</SubmitButton>
      </div>
    </ServerForm>
  );
}

/** The second officer's answer. Who proposed may only take the proposal back. */
export function DecideExcuseForm({ excuse, action }: { excuse: ExcuseView; action: FormAction }) {
  const say = useTranslations("filings.excuse");
  return (
    <div className="flex flex-col gap-4">
      {excuse.isOwn && <Banner kind="notice" title={say("needsSecond")} />}
      <ServerForm action={action}>
        <input type="hidden" name="proposalId" value={excuse.id} />
        <ButtonRow>
          {!excuse.isOwn && (
            <SubmitButton name="decision" value="confirm">
              {say("confirm")}
            </SubmitButton>
          )}
          <SubmitButton look="secondary" name="decision" value="decline">
            {say(excuse.isOwn ? "takeBack" : "decline")}
          </SubmitButton>
        </ButtonRow>
      </ServerForm>
    </div>
  );
}

/** An administrator takes an excuse back. */
export function ReinstateForm({ filing, action }: { filing: Filing; action: FormAction }) {
  const say = useTranslations("filings.reinstate");
  return (
    <ServerForm action={action} guardsLeaving>
      <input type="hidden" name="reportId" value={filing.reportId} />
      <input type="hidden" name="version" value={filing.version} />
      <FormTextArea name="reason" label={say("reason")} rows={3} />
      <div>
        <SubmitButton look="secondary">{say("button")}</SubmitButton>
      </div>
    </ServerForm>
  );
}
