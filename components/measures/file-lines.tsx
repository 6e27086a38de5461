import { useLocale, useTranslations } from "next-intl";
import { Link } from "@/components/ui/link";
import { UserText } from "@/components/ui/source-quote";
import type { ReportedFile } from "@/lib/domain/report-content";
import { formatNumber } from "@/lib/i18n/format";
import { apiPaths } from "@/lib/paths";

/** The files that a version names, each to be saved. One that is still in quarantine answers "not found" until then. */
export function FileLines({ files, lang }: { files: readonly ReportedFile[]; lang?: string }) {
  const say = useTranslations("measures.facts");
  if (files.length === 0) return null;
  return (
    <ul className="mt-1 text-base">
      {files.map((file) => (
        <li key={file.id}>
          <FileLink file={file} />
          {file.description && (
            <>
              {" "}
              – <UserText {...(lang && { lang })}>{file.description}</UserText>
            </>
          )}
          {!file.isPublic && <span className="text-muted"> ({say("notPublic")})</span>}
        </li>
      ))}
    </ul>
  );
}

/** The name of a file, which saves it, with its size. */
export function FileLink({ file }: { file: Pick<ReportedFile, "id" | "name" | "sizeBytes"> }) {
  return (
    <>
      <Link href={apiPaths.file(file.id)}>
        <bdi className="wrap-anywhere">{file.name}</bdi>
      </Link>{" "}
      <FileSize sizeBytes={file.sizeBytes} />
    </>
  );
}

/** How large a file is, in kilobytes below one megabyte; never "0". */
export function FileSize({ sizeBytes }: { sizeBytes: number }) {
  const say = useTranslations("files.sizes");
  const locale = useLocale();
  const kilobytes = Math.ceil(sizeBytes / 1024);
  const unit = kilobytes < 1024 ? "kb" : "mb";
  const amount = unit === "kb" ? kilobytes : Math.round(kilobytes / 102.4) / 10;
  return <span className="text-muted text-sm">({say(unit, { count: formatNumber(amount, locale) })})</span>;
}
