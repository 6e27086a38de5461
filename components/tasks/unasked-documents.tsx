import { useTranslations } from "next-intl";
import { OwnText } from "@/components/reports/task-head";
import { StatusTag } from "@/components/ui/status-tag";
import type { UnaskedDocument } from "@/lib/reports/views";

/** The documents that no exercise asks about now, so that nobody wonders whether something was forgotten. */
export function UnaskedDocuments({ documents }: { documents: readonly UnaskedDocument[] }) {
  const say = useTranslations("tasks");
  const state = useTranslations("statuses.report");
  if (documents.length === 0) return null;
  return (
    <section aria-labelledby="section-unasked">
      <h2 id="section-unasked" className="mb-1">
        {say("sections.unasked")}
      </h2>
      <p className="mb-3 max-w-text">{say("unaskedLead")}</p>
      <ul className="border-line border-t">
        {documents.map(({ id, title, tasks }) => (
          <li
            key={id}
            className="flex flex-wrap items-start justify-between gap-x-8 gap-y-1 border-line border-b py-3 sm:px-3"
          >
            <span className="min-w-0">
              <OwnText>{title}</OwnText>
              <span className="block text-base text-muted">{say("acts", { count: tasks })}</span>
            </span>
            <StatusTag tone="not-asked">{state("not_asked")}</StatusTag>
          </li>
        ))}
      </ul>
    </section>
  );
}
