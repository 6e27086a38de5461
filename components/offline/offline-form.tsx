import { useLocale, useTranslations } from "next-intl";
import { Button, ButtonLink } from "@/components/ui/button";
import { FileField } from "@/components/ui/text-field";
import { apiPaths, withQuery } from "@/lib/paths";

type OfflineFormProps = { reportId: string; refused: string | null };

/** The form to take along, and where the filled one goes; both without a script. */
export function OfflineForm({ reportId, refused }: OfflineFormProps) {
  const say = useTranslations("offline.page");
  const refusals = useTranslations("refusals");
  const address = withQuery(apiPaths.reportForm(reportId), { language: useLocale() });
  const errors = refused ? [refusals(refusals.has(refused as never) ? (refused as never) : "unknown")] : [];
  return (
    <div className="flex flex-col gap-10">
      <p className="max-w-text">{say("lead")}</p>
      <div>
        <ButtonLink href={address}>{say("download")}</ButtonLink>
        <p className="mt-2 text-base text-muted">{say("downloadHint")}</p>
      </div>
      <section aria-labelledby="upload-head">
        <h2 id="upload-head">{say("upload")}</h2>
        <form
          action={address}
          method="post"
          encType="multipart/form-data"
          className="mt-3 flex flex-col gap-4"
        >
          <div role={refused ? "alert" : undefined}>
            <FileField
              name="file"
              label={say("file")}
              hint={say("fileHint")}
              errors={errors}
              accept=".docx"
            />
          </div>
          <div>
            <Button look="secondary">{say("send")}</Button>
          </div>
        </form>
      </section>
    </div>
  );
}
