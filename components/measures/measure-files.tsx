import { useLocale, useTranslations } from "next-intl";
import { ServerForm } from "@/components/forms/server-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { Link } from "@/components/ui/link";
import { Banner } from "@/components/ui/notices";
import { StatusTag } from "@/components/ui/status-tag";
import { FILE_BYTES_MAX, type FileState } from "@/lib/domain/file-kinds";
import type { FormAction } from "@/lib/http/form-state";
import type { WorkingFile, WorkingMeasure } from "@/lib/measures/views";
import { apiPaths, paths, withQuery } from "@/lib/paths";
import { FileLink, FileSize } from "./file-lines";
import { FileUpload } from "./file-upload";
import { REFUSALS } from "./upload-words";

type MeasureFilesProps = {
  measure: WorkingMeasure;
  reportId: string | null;
  /** What became of a file that a browser without a script sent: "stored", "changed" or a refusal. */
  outcome: string | null;
  writes: boolean;
  binAction: FormAction;
};

/** The files of a measure, what became of them, and the way to add another. */
export function MeasureFiles(props: MeasureFilesProps) {
  const { measure, outcome, writes } = props;
  const say = useTranslations("files");
  const kept = measure.files.filter(({ removedAt }) => removedAt === null);
  const binned = measure.files.filter(({ removedAt }) => removedAt !== null);
  return (
    <section id="files" aria-labelledby="files-head" className="mt-10 flex flex-col gap-4">
      <div>
        <h2 id="files-head">{say("title")}</h2>
        <p className="max-w-text text-muted">{say("lead")}</p>
      </div>
      <Outcome outcome={outcome} />
      {kept.length > 0 && <Rows {...props} files={kept} />}
      {writes && measure.removedAt === null && <Upload {...props} />}
      {binned.length > 0 && (
        <div>
          <h3>{say("bin")}</h3>
          <p className="max-w-text text-base text-muted">{say("binLead")}</p>
          <Rows {...props} files={binned} />
        </div>
      )}
    </section>
  );
}

function Outcome({ outcome }: { outcome: string | null }) {
  const say = useTranslations("files");
  const refusals = useTranslations("refusals");
  if (outcome === "stored" || outcome === "changed") return <Banner kind="done" title={say(outcome)} />;
  const refusal = REFUSALS.find((code) => code === outcome);
  return refusal ? (
    <p role="alert" className="font-bold text-error">
      {refusals(refusal)}
    </p>
  ) : null;
}

function Upload({ measure, reportId }: MeasureFilesProps) {
  const say = useTranslations("files");
  const refusals = useTranslations("refusals");
  const language = useLocale();
  const { id } = measure;
  return (
    <FileUpload
      postAddress={withQuery(apiPaths.measureFiles(id), { language, report: reportId })}
      uploadAddress={apiPaths.measureUploads(id)}
      bytesMax={FILE_BYTES_MAX}
      language={language}
      words={{
        choose: say("choose"),
        send: say("send"),
        sending: say.raw("sending"),
        done: say.raw("done"),
        cut: say.raw("cut"),
        cancelled: say.raw("cancelled"),
        cancel: say("cancel"),
        retry: say("retry"),
        dismiss: say("dismiss"),
        refusals: Object.fromEntries(REFUSALS.map((code) => [code, refusals(code)])),
      }}
    />
  );
}

type RowsProps = MeasureFilesProps & { files: readonly WorkingFile[] };

function Rows({ files, ...props }: RowsProps) {
  return (
    <ul className="border-line border-t">
      {files.map((file) => (
        <li key={file.id} className="flex flex-col gap-2 border-line border-b py-4">
          <FileFacts file={file} />
          {props.writes && <FileForms {...props} file={file} />}
        </li>
      ))}
    </ul>
  );
}

const TONES = {
  uploading: "neutral",
  quarantined: "progress",
  clean: "accepted",
  infected: "error",
} as const satisfies Record<FileState, string>;

function FileFacts({ file }: { file: WorkingFile }) {
  const say = useTranslations("files");
  const facts = useTranslations("measures.facts");
  const { state } = file;
  return (
    <div className="text-base">
      <p>
        {state === "clean" ? (
          <FileLink file={file} />
        ) : (
          <>
            <bdi className="wrap-anywhere">{file.name}</bdi> <FileSize sizeBytes={file.sizeBytes} />
          </>
        )}{" "}
        {state !== "clean" && <StatusTag tone={TONES[state]}>{say(`states.${state}`)}</StatusTag>}
      </p>
      {state === "quarantined" && <p className="text-muted">{say("quarantinedHint")}</p>}
      {state === "infected" && <p>{say("infectedHint")}</p>}
      {file.description && (
        <p className="max-w-text">
          <bdi>{file.description}</bdi>
        </p>
      )}
      {!file.isPublic && <p className="text-muted">({facts("notPublic")})</p>}
    </div>
  );
}

function FileForms({ file, measure, reportId, binAction }: MeasureFilesProps & { file: WorkingFile }) {
  const say = useTranslations("files");
  const isBinned = file.removedAt !== null;
  return (
    <div className="not-printed flex flex-wrap items-start justify-between gap-x-6 gap-y-2 text-base">
      {!isBinned && (
        <Link href={withQuery(paths.measureFile(measure.id, file.id), { report: reportId })}>
          <OfFile name={file.name}>{say("describe")}</OfFile>
        </Link>
      )}
      <ServerForm action={binAction}>
        <input type="hidden" name="fileId" value={file.id} />
        {reportId && <input type="hidden" name="reportId" value={reportId} />}
        <input type="hidden" name="to" value={isBinned ? "list" : "bin"} />
        <SubmitButton look={isBinned ? "secondary" : "quiet"}>
          <OfFile name={file.name}>{say(isBinned ? "restore" : "remove")}</OfFile>
        </SubmitButton>
      </ServerForm>
    </div>
  );
}

/** Says to who hears it alone which file an act is about. */
function OfFile({ name, children }: { name: string; children: string }) {
  return (
    <span>
      {children}
      <span className="sr-only">
        : <bdi>{name}</bdi>
      </span>
    </span>
  );
}
