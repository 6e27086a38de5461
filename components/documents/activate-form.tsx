import { useTranslations } from "next-intl";
import { ServerForm } from "@/components/forms/server-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { ButtonRow } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import type { FormAction } from "@/lib/http/form-state";
import { paths } from "@/lib/paths";

type ActivateFormProps = {
  documentId: string;
  commitmentId: string;
  commitments: number;
  action: FormAction;
};

/** The step that makes the tasks, or the way back. */
export function ActivateForm({ documentId, commitmentId, commitments, action }: ActivateFormProps) {
  const say = useTranslations("documents.activation");
  const common = useTranslations("common");
  return (
    <ServerForm action={action}>
      <input type="hidden" name="documentId" value={documentId} />
      <input type="hidden" name="commitmentId" value={commitmentId} />
      <ButtonRow>
        <SubmitButton>{say("button", { count: commitments })}</SubmitButton>
        <Link href={paths.document(documentId)}>{common("cancel")}</Link>
      </ButtonRow>
    </ServerForm>
  );
}
