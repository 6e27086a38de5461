import { useTranslations } from "next-intl";
import { FormTextArea } from "@/components/forms/form-fields";
import { ServerForm } from "@/components/forms/server-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { UserText } from "@/components/ui/source-quote";
import { taskBox } from "@/lib/evidence-checks/boxes";
import type { CheckedTask, EvidenceCheck } from "@/lib/evidence-checks/views";
import type { FormAction } from "@/lib/http/form-state";
import { CheckedTasks } from "./checked-tasks";

/** A shared check with the parliament's replies, to be read. */
export function CheckRead({ check }: { check: EvidenceCheck }) {
  return (
    <CheckedTasks
      check={check}
      beside={(task) => (
        <>
          <Found task={task} />
          <Reply task={task} language={check.language} />
        </>
      )}
    />
  );
}

/** The same while the parliament may reply. */
export function ReplyForm({ check, action }: { check: EvidenceCheck; action: FormAction }) {
  const say = useTranslations("evidence");
  return (
    <ServerForm action={action} guardsLeaving>
      <input type="hidden" name="reportId" value={check.reportId} />
      <div>
        <CheckedTasks
          check={check}
          beside={(task) => (
            <>
              <Found task={task} />
              {task.value !== "not_checked" && (
                <FormTextArea
                  name={taskBox("reply", task.taskId)}
                  label={say("reply")}
                  defaultValue={task.reply}
                  rows={3}
                />
              )}
            </>
          )}
        />
      </div>
      <div>
        <SubmitButton>{say("sendReply")}</SubmitButton>
      </div>
    </ServerForm>
  );
}

function Found({ task }: { task: CheckedTask }) {
  const say = useTranslations("evidence");
  const value = useTranslations("statuses.evidence");
  return (
    <div>
      <p className="text-muted text-sm">{say("found")}</p>
      <p className="font-bold">{value(task.value)}</p>
      {task.note && (
        <p>
          <UserText>{task.note}</UserText>
        </p>
      )}
    </div>
  );
}

function Reply({ task, language }: { task: CheckedTask; language: string }) {
  const say = useTranslations("evidence");
  if (!task.reply) return null;
  return (
    <div>
      <p className="text-muted text-sm">{say("replied")}</p>
      <p>
        <UserText lang={language}>{task.reply}</UserText>
      </p>
    </div>
  );
}
