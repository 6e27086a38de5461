import { useTranslations } from "next-intl";
import { ServerForm } from "@/components/forms/server-form";
import { SubmitButton } from "@/components/forms/submit-button";
import type { FormAction } from "@/lib/http/form-state";

type BinFormProps = { action: FormAction; measure: { id: string; title: string; removedAt: Date | null } };

/** Puts a measure in the bin or takes it out; the button names the measure to who hears it alone. */
export function BinForm({ action, measure }: BinFormProps) {
  const say = useTranslations("measures.list");
  const isBinned = measure.removedAt !== null;
  return (
    <div className="mt-8">
      <ServerForm action={action}>
        <input type="hidden" name="measureId" value={measure.id} />
        <input type="hidden" name="to" value={isBinned ? "list" : "bin"} />
        <div>
          <SubmitButton look={isBinned ? "secondary" : "quiet"}>
            {say(isBinned ? "restore" : "remove")}
            <span className="sr-only">
              : <bdi>{measure.title}</bdi>
            </span>
          </SubmitButton>
          {!isBinned && <p className="text-base text-muted">{say("removeHint")}</p>}
        </div>
      </ServerForm>
    </div>
  );
}
