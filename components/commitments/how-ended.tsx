import { useLocale, useTranslations } from "next-intl";
import { Link } from "@/components/ui/link";
import { UserText } from "@/components/ui/source-quote";
import type { CommitmentShown } from "@/lib/documents/views";
import { formatInstant } from "@/lib/i18n/format";
import { paths } from "@/lib/paths";

type HowEndedProps = {
  lifecycle: CommitmentShown["lifecycle"];
  ended: NonNullable<CommitmentShown["ended"]>;
};

/** When a commitment ended, by which decision or for which reason, and what took its place. */
export function HowEnded({ lifecycle, ended }: HowEndedProps) {
  const say = useTranslations("commitments.ending");
  const statuses = useTranslations("statuses.lifecycle");
  const locale = useLocale();
  return (
    <div className="text-sm">
      <p>{say("on", { state: statuses(lifecycle), date: formatInstant(ended.at, locale) })}</p>
      {ended.because && (
        <p className="max-w-text">
          {say.rich("becauseSaid", { because: () => <UserText>{ended.because ?? ""}</UserText> })}
        </p>
      )}
      {ended.successor && <p>{say("succeededBy", { cited: ended.successor })}</p>}
    </div>
  );
}

/** Leads to what the end of a commitment would do. */
export function EndLink({ commitmentId, name }: { commitmentId: string; name: string }) {
  const say = useTranslations("commitments.ending");
  return (
    <p className="not-printed text-sm">
      <Link href={paths.commitmentEnd(commitmentId)} aria-label={`${say("link")}: ${name}`}>
        {say("link")}
      </Link>
    </p>
  );
}
