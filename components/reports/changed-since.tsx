import { useLocale, useTranslations } from "next-intl";
import { Link } from "@/components/ui/link";
import { readProgress } from "@/lib/domain/report-check";
import { formatDate } from "@/lib/i18n/format";
import type { FormFields } from "./field-conflicts";

type ChangedProps = { form: FormFields; name: string };

/** What the earlier report said of a progress, where the draft says something else. */
export function ChangedProgress({ form, name }: ChangedProps) {
  const say = useTranslations("reports.form");
  const progress = useTranslations("statuses.progress");
  const locale = useLocale();
  if (!form.earlier) return null;
  const was = readProgress(form.earlier.fields[name]);
  if (was === readProgress(form.fields[name]?.value)) return null;
  const date = formatDate(form.earlier.filedOn, locale);
  return <p className="text-base text-muted">{say("changed", { date, was: progress(was) })}</p>;
}

/** Marks a text that is not the one of the earlier report, and leads to that. */
export function ChangedText({ form, name }: ChangedProps) {
  const say = useTranslations("reports.form");
  const locale = useLocale();
  if (!form.earlier || (form.earlier.fields[name] ?? "") === (form.fields[name]?.value ?? "")) return null;
  return (
    <Link href={form.earlier.href}>
      {say("changedText", { date: formatDate(form.earlier.filedOn, locale) })}
    </Link>
  );
}
