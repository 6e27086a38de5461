import { useTranslations } from "next-intl";
import { UserText } from "@/components/ui/source-quote";
import { StatusTag } from "@/components/ui/status-tag";
import { pointKey, REPLY_KINDS } from "@/lib/domain/report-replies";
import { DraftRadios, DraftTextArea } from "./draft-fields";
import { FieldConflicts, type FormFields, type PointOnForm } from "./field-conflicts";

/** A point that the Secretariat made, beside the field that it means, and the parliament's reply to it. */
export function PointFields({ point, form }: { point: PointOnForm; form: FormFields }) {
  const say = useTranslations("reports.point");
  const kindKey = pointKey(point.id, "reply_kind");
  const textKey = pointKey(point.id, "reply");
  const kind = form.fields[kindKey];
  const text = form.fields[textKey];
  return (
    <div id={`point-${point.id}`} className="mt-4 border-returned border-s-4 bg-returned-wash p-4 text-base">
      <p className="mb-1">
        <StatusTag tone="returned">{say("title", { number: point.number })}</StatusTag>
      </p>
      <p className="max-w-text">
        <UserText>{point.comment}</UserText>
      </p>
      <div className="mt-3 flex flex-col gap-3">
        <DraftRadios
          inline
          name={kindKey}
          mark={kind?.mark ?? form.emptyMark}
          label={say("reply")}
          chosen={kind?.value ?? ""}
          choices={REPLY_KINDS.map((value) => ({ value, label: say(value) }))}
        />
        <FieldConflicts form={form} name={textKey} />
        <DraftTextArea
          name={textKey}
          mark={text?.mark ?? form.emptyMark}
          label={say("text")}
          hint={say("textHint")}
          rows={2}
          defaultValue={text?.value ?? ""}
        />
      </div>
    </div>
  );
}
