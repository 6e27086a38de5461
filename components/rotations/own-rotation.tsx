import { useTranslations } from "next-intl";
import { ServerForm } from "@/components/forms/server-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { Banner } from "@/components/ui/notices";
import { UserText } from "@/components/ui/source-quote";
import type { FormAction } from "@/lib/http/form-state";
import type { OwnRotation as Own } from "@/lib/rotations/views";

type OwnRotationProps = { rotation: Own; canAgree: boolean; action: FormAction };

/** What the rotation means to a parliament: its year, and changes that wait for its word. */
export function OwnRotation({ rotation, canAgree, action }: OwnRotationProps) {
  const say = useTranslations("rotations.own");
  const waiting = rotation.changes.filter(({ hasAgreed }) => !hasAgreed);
  return (
    <section aria-labelledby="rotation-head" className="flex flex-col gap-3">
      <h2 id="rotation-head">{say("title")}</h2>
      <p className="max-w-text">
        {rotation.isCredited ? say("credited") : say("year", { year: String(rotation.year) })}
      </p>
      {waiting.map(({ id, kind, from, to, reason }) => (
        <Banner
          key={id}
          kind="attention"
          title={say(`change.${kind}`, { from: String(from), to: String(to) })}
        >
          <p>
            <UserText>{reason}</UserText>
          </p>
          {canAgree ? (
            <ServerForm action={action}>
              <input type="hidden" name="changeId" value={id} />
              <div className="mt-2">
                <SubmitButton look="secondary">{say("agree")}</SubmitButton>
              </div>
            </ServerForm>
          ) : (
            <p>{say("coordinator")}</p>
          )}
        </Banner>
      ))}
    </section>
  );
}
