import { useLocale, useTranslations } from "next-intl";
import { formatDate } from "@/lib/i18n/format";
import type { WorkingMeasure } from "@/lib/measures/views";
import { ShownIfRefused } from "./live-parts";

/** After somebody else changed the measure: what it says now, beside what was typed, which stands in the boxes. Saving
 *  again replaces it knowingly, for the page then names the new version. */
export function MeasureConflict({ measure }: { measure: WorkingMeasure }) {
  const say = useTranslations("measures.conflict");
  const form = useTranslations("measures.form");
  const types = useTranslations("statuses.measure");
  const chambers = useTranslations("statuses.chamber");
  const locale = useLocale();
  const stored = [
    { label: form("type"), text: types(measure.type) },
    { label: form("title"), text: measure.title },
    { label: form("takenOn"), text: formatDate(measure.takenOn, locale) },
    { label: form("chamber"), text: chambers(measure.chamber) },
    { label: form("description"), text: measure.description },
    { label: form("links"), text: measure.evidence.map(({ href }) => href).join("\n") },
  ].filter(({ text }) => text !== "");
  return (
    <ShownIfRefused refusal="changed_meanwhile">
      <section className="border-returned border-s-4 bg-returned-wash p-4 text-base">
        <h2 className="text-lg">{say("title")}</h2>
        <p className="mt-1">{say("explain")}</p>
        <dl className="mt-3 bg-paper p-3">
          {stored.map(({ label, text }) => (
            <div key={label} className="mb-2">
              <dt className="text-muted text-sm">{label}</dt>
              <dd className="whitespace-pre-line">
                <bdi>{text}</bdi>
              </dd>
            </div>
          ))}
        </dl>
      </section>
    </ShownIfRefused>
  );
}
