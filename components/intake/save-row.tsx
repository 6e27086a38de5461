import { useTranslations } from "next-intl";
import { SubmitButton } from "@/components/forms/submit-button";
import { ButtonRow } from "@/components/ui/button";
import { Link } from "@/components/ui/link";

/** Save, or go back without saving. */
export function SaveRow({ backHref }: { backHref: string }) {
  const say = useTranslations("common");
  return (
    <ButtonRow>
      <SubmitButton>{say("save")}</SubmitButton>
      <Link href={backHref}>{say("cancel")}</Link>
    </ButtonRow>
  );
}
