import { useTranslations } from "next-intl";
import { LocalWords } from "@/components/dashboard/local-words";
import { ServerForm } from "@/components/forms/server-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { Reference } from "@/components/ui/source-quote";
import type { FormAction } from "@/lib/http/form-state";
import type { RotationShown } from "@/lib/rotations/views";

/** Voluntary reports that can stand for the one owed; nothing where there are none. */
export function Creditable({ rotation, action }: { rotation: RotationShown; action: FormAction }) {
  const say = useTranslations("rotations.credit");
  if (rotation.creditable.length === 0) return null;
  return (
    <section aria-labelledby="credit-head">
      <h2 id="credit-head" className="mb-2">
        {say("title")}
      </h2>
      <p className="mb-4 max-w-text">{say("lead")}</p>
      <ul className="border-line border-t">
        {rotation.creditable.map(({ reportId, parliament, document, year }) => (
          <li
            key={reportId}
            className="flex flex-wrap items-center justify-between gap-4 border-line border-b py-3"
          >
            <span>
              <LocalWords text={parliament} /> · <Reference>{document}</Reference> ·{" "}
              {say("owes", { year: String(year) })}
            </span>
            <ServerForm action={action}>
              <input type="hidden" name="rotationId" value={rotation.id} />
              <input type="hidden" name="reportId" value={reportId} />
              <SubmitButton look="secondary" aria-label={say("buttonWhat", { parliament: parliament.text })}>
                {say("button")}
              </SubmitButton>
            </ServerForm>
          </li>
        ))}
      </ul>
    </section>
  );
}
