import { useTranslations } from "next-intl";
import { UserText } from "@/components/ui/source-quote";
import type { FieldConflict } from "./field-conflicts";

/** What somebody typed after the report had left the parliament's hands, so that they can copy it. */
export function KeptTexts({ texts }: { texts: readonly FieldConflict[] }) {
  const say = useTranslations("reports.late");
  if (texts.length === 0) return null;
  return (
    <section aria-labelledby="late-head" className="mb-8 border-returned border-s-4 bg-returned-wash p-4">
      <h2 id="late-head" className="text-lg">
        {say("title")}
      </h2>
      <p className="mt-1">{say("explain")}</p>
      {texts.map(({ id, mine }) => (
        <p key={id} className="mt-3 bg-paper p-3 text-base">
          <UserText>{mine}</UserText>
        </p>
      ))}
    </section>
  );
}
