import { useLocale, useTranslations } from "next-intl";
import { SentFileForm } from "@/components/forms/sent-file-form";
import { ButtonLink } from "@/components/ui/button";
import { apiPaths, withQuery } from "@/lib/paths";

/** The sheet to take along, and where the filled one goes; both without a script. */
export function SheetForm({ refused }: { refused: string | null }) {
  const say = useTranslations("sheet.page");
  const address = withQuery(apiPaths.measureSheet(), { language: useLocale() });
  return (
    <div className="flex flex-col gap-10">
      <div>
        <ButtonLink href={address}>{say("download")}</ButtonLink>
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
          accept=".xlsx"
          send={say("send")}
        />
      </section>
    </div>
  );
}
