import { useTranslations } from "next-intl";
import { ExternalLink } from "@/components/ui/external-link";
import type { ParliamentView } from "@/lib/parliaments/views";

/** Where the reference facts come from and how sure they are. */
export function SourceList({ provenance }: { provenance: ParliamentView["provenance"] }) {
  const say = useTranslations("parliaments.page");
  const { confidence, note, sources } = provenance;
  return (
    <div className="max-w-text">
      <p>{say("confidence", { level: say(`level.${confidence ?? "none"}`) })}</p>
      {note && (
        <p className="mt-1">
          {say("note")}: <bdi lang="en">{note}</bdi>
        </p>
      )}
      <ul className="mt-2 list-disc ps-5">
        {sources.map(({ id, address, description, dated }) => (
          <li key={id}>
            {description && <bdi lang="en">{description}</bdi>}{" "}
            {address && /^https?:\/\//.test(address) ? (
              <ExternalLink href={address} />
            ) : (
              <bdi dir="ltr">{address ?? id}</bdi>
            )}
            {dated && <span className="text-muted text-sm"> ({say("sourceDated", { date: dated })})</span>}
          </li>
        ))}
      </ul>
    </div>
  );
}
