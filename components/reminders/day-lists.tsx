import { useLocale, useTranslations } from "next-intl";
import { OwnText } from "@/components/reports/task-head";
import { Link } from "@/components/ui/link";
import { formatDate, formatInstant } from "@/lib/i18n/format";
import type { Unreachable } from "@/lib/letters/views";
import { paths } from "@/lib/paths";
import type { Preview } from "@/lib/reminders/views";

/** Parliaments that get no reminders today, why and until when. */
export function PausedList({ paused }: { paused: Preview["paused"] }) {
  const say = useTranslations("reminders");
  const locale = useLocale();
  if (paused.length === 0) return <p>{say("pausedNone")}</p>;
  return (
    <ul>
      {paused.map(({ iso2, name, cause, endsOn }) => (
        <li key={iso2}>
          <Link href={paths.parliament(iso2)}>
            <OwnText>{name}</OwnText>
          </Link>
          : {say(`cause.${cause}`)},{" "}
          {endsOn ? say("until", { date: formatDate(endsOn, locale) }) : say("untilResumed")}
        </li>
      ))}
    </ul>
  );
}

/** Addresses that letters do not reach, with what the server said of them. */
export function UnreachableList({ addresses }: { addresses: readonly Unreachable[] }) {
  const say = useTranslations("reminders");
  const locale = useLocale();
  if (addresses.length === 0) return <p>{say("unreachableNone")}</p>;
  return (
    <ul className="flex flex-col gap-3">
      {addresses.map(({ email, parliament, letterId, since, answer }) => (
        <li key={email}>
          <Link href={paths.letter(letterId)}>
            <bdi dir="ltr" className="break-all">
              {email}
            </bdi>
          </Link>
          {parliament && (
            <>
              {" · "}
              <OwnText>{parliament.name}</OwnText>
            </>
          )}
          {` · ${say("since", { date: formatInstant(since, locale) })}`}
          {answer && (
            <bdi dir="ltr" className="block text-base text-muted">
              {answer}
            </bdi>
          )}
        </li>
      ))}
    </ul>
  );
}
