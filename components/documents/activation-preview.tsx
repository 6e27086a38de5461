import { useLocale, useTranslations } from "next-intl";
import { OwnText } from "@/components/reports/task-head";
import { DataTable } from "@/components/ui/data-table";
import type { ActivationPreview } from "@/lib/documents/views";
import { formatDate, formatList, formatNumber } from "@/lib/i18n/format";

type PreviewProps = { previews: readonly ActivationPreview[]; onRecord: number };

/** What an activation would make, commitment by commitment: how many parliaments, by when, and which are reserved. */
export function ActivationPreviewTable({ previews, onRecord }: PreviewProps) {
  const say = useTranslations("documents.activation");
  const title = useTranslations("intake.commitment");
  const locale = useLocale();
  return (
    <DataTable
      caption={say("caption", { onRecord: formatNumber(onRecord, locale) })}
      columns={[
        { key: "commitment", head: say("commitment") },
        { key: "parliaments", head: say("parliaments"), isNumber: true },
        { key: "dueOn", head: say("dueOn") },
        { key: "reserved", head: say("reserved") },
      ]}
      rows={previews.map((preview) => ({
        key: preview.commitmentId,
        cells: {
          commitment: (
            <>
              <span className="font-bold">{title("title", { label: preview.label })}</span>{" "}
              <OwnText>{preview.summary}</OwnText>
            </>
          ),
          parliaments: <Parliaments preview={preview} />,
          dueOn: preview.asks || preview.makesSecretariatTask ? <Days preview={preview} /> : "–",
          reserved:
            preview.reserved.length > 0
              ? formatList(
                  preview.reserved.map(({ text }) => text),
                  locale,
                )
              : "–",
        },
      }))}
    />
  );
}

function Parliaments({ preview }: { preview: ActivationPreview }) {
  const say = useTranslations("documents.activation");
  const locale = useLocale();
  const { asks, parliaments, makesSecretariatTask } = preview;
  const count = formatNumber(parliaments, locale);
  return (
    <span className="flex flex-col">
      {asks && <span>{say(`asks.${asks}`, { count })}</span>}
      {makesSecretariatTask && <span>{say("secretariat")}</span>}
      {!asks && !makesSecretariatTask && <span>{say("recordedOnly")}</span>}
    </span>
  );
}

function Days({ preview }: { preview: ActivationPreview }) {
  const say = useTranslations("documents.activation");
  const locale = useLocale();
  const days = preview.dueOn.map((on) => (on ? formatDate(on, locale) : say("undated")));
  return days.length > 0 ? formatList(days, locale) : say("undated");
}
