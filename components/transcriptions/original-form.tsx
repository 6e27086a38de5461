import { useLocale, useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Radios } from "@/components/ui/choices";
import { DateField } from "@/components/ui/date-field";
import { Link } from "@/components/ui/link";
import { FileField, TextField } from "@/components/ui/text-field";
import { ORIGINAL_CHANNELS } from "@/lib/domain/transcription";
import { apiPaths, paths, withQuery } from "@/lib/paths";
import type { OriginalView } from "@/lib/transcriptions/views";

type OriginalFormProps = {
  reportId: string;
  /** The address: why the last try was refused, and what was typed. */
  query: Record<string, string | string[] | undefined>;
  originals: readonly OriginalView[];
};

/** Stores the original. A plain form that posts the file itself, so that it needs no script; what was stored before can
 *  be taken up again. */
export function OriginalForm({ reportId, query, originals }: OriginalFormProps) {
  const say = useTranslations("transcriptions");
  const date = useTranslations("common.date");
  const locale = useLocale();
  const typed = (name: string): string => (typeof query[name] === "string" ? query[name] : "");
  const words = { day: date("day"), month: date("month"), year: date("year") };
  const [day, month, year] = ["day", "month", "year"].map((box) => typed(`receivedOn.${box}`));
  return (
    <>
      <Refused code={typed("refused")} />
      <p className="mb-6 max-w-text">{say("storeLead")}</p>
      {originals.length > 0 && (
        <ul className="mb-8">
          {originals.map(({ id, name }) => (
            <li key={id}>
              <Link href={withQuery(paths.transcribe(reportId), { original: id })}>
                {say("goOn")} <bdi>{name}</bdi>
              </Link>
            </li>
          ))}
        </ul>
      )}
      <form
        action={apiPaths.originals()}
        method="post"
        encType="multipart/form-data"
        className="flex flex-col gap-8"
      >
        <input type="hidden" name="reportId" value={reportId} />
        <input type="hidden" name="locale" value={locale} />
        <Radios
          name="channel"
          label={say("channel")}
          chosen={typed("channel")}
          choices={ORIGINAL_CHANNELS.map((value) => ({ value, label: say(`channels.${value}`) }))}
        />
        <TextField
          name="source"
          label={say("source")}
          hint={say("sourceHint")}
          defaultValue={typed("source")}
          maxLength={300}
        />
        <DateField
          name="receivedOn"
          label={say("receivedOn")}
          hint={say("receivedHint")}
          words={words}
          value={{ day: day ?? "", month: month ?? "", year: year ?? "" }}
        />
        <FileField
          name="file"
          label={say("original")}
          hint={say("fileHint")}
          accept=".pdf,.docx,.odt,.jpg,.jpeg,.png"
        />
        <div>
          <Button>{say("store")}</Button>
        </div>
      </form>
    </>
  );
}

function Refused({ code }: { code: string }) {
  const say = useTranslations("transcriptions");
  const refusals = useTranslations("refusals");
  const validation = useTranslations("validation");
  if (code === "") return null;
  // The code stands in the address, where anybody can write one: an unknown one gets the general sentence.
  const sentence = refusals.has(code as never)
    ? refusals(code as "unknown")
    : validation.has(code as never)
      ? validation(code as "invalid")
      : refusals("unknown");
  return (
    <div role="alert" className="mb-8 rounded-sm border-4 border-error p-4">
      <h2 className="font-bold text-lg">{say("notStored")}</h2>
      <p className="mt-1 font-bold text-error">{sentence}</p>
    </div>
  );
}
