import { useLocale, useTranslations } from "next-intl";
import { SentFileForm } from "@/components/forms/sent-file-form";
import { ButtonLink } from "@/components/ui/button";
import { apiPaths, withQuery } from "@/lib/paths";

type OfflineFormProps = { reportId: string; refused: string | null };

/** The form to take along, and where the filled one goes; both without a script. */
export function OfflineForm({ reportId, refused }: OfflineFormProps) {
  const say = useTranslations("offline.page");
  const address = withQuery(apiPaths.reportForm(reportId), { language: useLocale() });
  return (
    <div className="flex flex-col gap-10">
      <p className="max-w-text">{say("lead")}</p>
      <div>
        <ButtonLink href={address}>{say("download")}</ButtonLink>
        <p className="mt-2 text-base text-muted">{say("downloadHint")}</p>
      </div>
      <section aria-labelledby="upload-head">
        <h2 id="upload-head" className="mb-3">
          {say("upload")}
        </h2>
        <SentFileForm
          address={address}
          refused={refused}
          label={say("file")}
          hint={say("fileHint")}
          accept=".docx"
          send={say("send")}
        />
      </section>
    </div>
  );
}
