import { useLocale, useTranslations } from "next-intl";
import { Banner } from "@/components/ui/notices";
import { formatDate } from "@/lib/i18n/format";
import type { QueueRow } from "@/lib/reviews/views";

/** Says what has just been decided; nothing where the report went on since, or was never decided. */
export function DoneBanner({ row }: { row: QueueRow }) {
  const say = useTranslations("reviews");
  const locale = useLocale();
  const named = { parliament: row.parliament.name.text, document: row.document.code };
  if (row.status === "accepted") return <Banner kind="done" title={say("justAccepted", named)} />;
  if (row.status !== "returned" || row.respondBy === null) return null;
  return (
    <Banner kind="done" title={say("justReturned", { ...named, date: formatDate(row.respondBy, locale) })} />
  );
}
