import { useTranslations } from "next-intl";
import { ServerForm } from "@/components/forms/server-form";
import { SubmitButton } from "@/components/forms/submit-button";
import type { FeedShown } from "@/lib/feeds/views";
import type { FormAction } from "@/lib/http/form-state";

type FeedCardProps = { shown: FeedShown; make: FormAction; revoke: FormAction };

/** One calendar: its address to copy, and the buttons that make, renew and revoke it. */
export function FeedCard({ shown: { owner, feed, mayChange }, make, revoke }: FeedCardProps) {
  const say = useTranslations("feeds");
  return (
    <section className="flex flex-col gap-3">
      <h2>{say(`owner.${owner}`)}</h2>
      <p>{say(`what.${owner}`)}</p>
      {feed ? (
        <>
          <p>{say("copy")}</p>
          <p>
            <code dir="ltr" className="block select-all break-all bg-wash p-3 text-base">
              {feed.address}
            </code>
          </p>
        </>
      ) : (
        <p className="text-muted">{say("none")}</p>
      )}
      {mayChange ? (
        <div className="flex flex-wrap gap-4">
          <ServerForm action={make}>
            <input type="hidden" name="owner" value={owner} />
            <div>
              <SubmitButton look={feed ? "secondary" : "primary"}>
                {say(feed ? "renew" : "make")}
              </SubmitButton>
            </div>
          </ServerForm>
          {feed && (
            <ServerForm action={revoke}>
              <input type="hidden" name="feedId" value={feed.id} />
              <div>
                <SubmitButton look="secondary">{say("revoke")}</SubmitButton>
              </div>
            </ServerForm>
          )}
        </div>
      ) : (
        <p className="text-muted">{say("notYours")}</p>
      )}
    </section>
  );
}
