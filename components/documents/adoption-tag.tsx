import { useTranslations } from "next-intl";
import { StatusTag } from "@/components/ui/status-tag";
import type { Adoption } from "@/lib/domain/commitment-lifecycle";

/** What a text is: adopted as it stands, the draft of an adopted text, or not known to be adopted. */
export function AdoptionTag({ adoption, isDraftText }: { adoption: Adoption; isDraftText: boolean }) {
  const say = useTranslations("documents.adoption");
  if (adoption === "not_recorded") return <StatusTag tone="not-asked">{say("not_recorded")}</StatusTag>;
  const isSeen = adoption === "adopted" && !isDraftText;
  return (
    <StatusTag tone={isSeen ? "accepted" : "neutral"}>
      {say(isSeen ? "adopted" : "adopted_wording_not_seen")}
    </StatusTag>
  );
}
