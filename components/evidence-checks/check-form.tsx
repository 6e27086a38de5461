import { useTranslations } from "next-intl";
import { FormSelect, FormTextArea } from "@/components/forms/form-fields";
import { ServerForm } from "@/components/forms/server-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { ButtonRow } from "@/components/ui/button";
import { EVIDENCE_VALUES } from "@/lib/domain/evidence-check";
import { taskBox } from "@/lib/evidence-checks/boxes";
import type { EvidenceCheck } from "@/lib/evidence-checks/views";
import type { FormAction } from "@/lib/http/form-state";
import { CheckedTasks } from "./checked-tasks";

/** An officer's check, task by task; kept as often as wanted, shared once. */
export function CheckForm({ check, action }: { check: EvidenceCheck; action: FormAction }) {
  const say = useTranslations("evidence");
  const value = useTranslations("statuses.evidence");
  return (
    <ServerForm action={action} guardsLeaving>
      <input type="hidden" name="reportId" value={check.reportId} />
      <input type="hidden" name="versionNumber" value={check.versionNumber} />
      <div>
        <CheckedTasks
          check={check}
          beside={(task) => (
            <>
              <FormSelect name={taskBox("value", task.taskId)} label={say("value")} defaultValue={task.value}>
                {EVIDENCE_VALUES.map((each) => (
                  <option key={each} value={each}>
                    {value(each)}
                  </option>
                ))}
              </FormSelect>
              <FormTextArea
                name={taskBox("note", task.taskId)}
                label={say("note")}
                defaultValue={task.note}
                rows={2}
              />
            </>
          )}
        />
      </div>
      <p className="max-w-text">{say("shareLead", { days: check.replyDays ?? 0 })}</p>
      <ButtonRow>
        <SubmitButton name="next" value="keep" look="secondary">
          {say("keep")}
        </SubmitButton>
        <SubmitButton name="next" value="share">
          {say("share")}
        </SubmitButton>
      </ButtonRow>
    </ServerForm>
  );
}
