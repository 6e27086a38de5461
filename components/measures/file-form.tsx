import { useTranslations } from "next-intl";
import { FormRadios, FormTextField } from "@/components/forms/form-fields";
import { ServerForm } from "@/components/forms/server-form";
import { SubmitButton } from "@/components/forms/submit-button";
import type { FormAction } from "@/lib/http/form-state";
import type { WorkingFile } from "@/lib/measures/views";

type FileFormProps = { action: FormAction; file: WorkingFile; reportId: string | null };

/** What a file shows and who may see it; the same questions as of a link. */
export function FileForm({ action, file, reportId }: FileFormProps) {
  const say = useTranslations("files");
  return (
    <ServerForm action={action} guardsLeaving>
      <input type="hidden" name="fileId" value={file.id} />
      {reportId && <input type="hidden" name="reportId" value={reportId} />}
      <FormTextField name="description" label={say("description")} defaultValue={file.description} />
      <FormRadios
        inline
        name="isPublic"
        label={say("visibility")}
        chosen={file.isPublic ? "yes" : "no"}
        choices={[
          { value: "yes", label: say("public") },
          { value: "no", label: say("private") },
        ]}
      />
      <div>
        <SubmitButton>{say("save")}</SubmitButton>
      </div>
    </ServerForm>
  );
}
