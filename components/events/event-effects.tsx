import { useLocale, useTranslations } from "next-intl";
import { OwnText } from "@/components/reports/task-head";
import { Link } from "@/components/ui/link";
import { Details } from "@/components/ui/notices";
import { Reference } from "@/components/ui/source-quote";
import type { EventEffects } from "@/lib/events/views";
import { formatDate, formatList } from "@/lib/i18n/format";
import { paths } from "@/lib/paths";

/** What would move with an event, and what stays because it was answered. */
export function EventEffectsList({ effects }: { effects: EventEffects }) {
  const say = useTranslations("events.effects");
  const locale = useLocale();
  const { commitments, cycles, secretariatTasks, told } = effects;
  if (commitments.length + cycles.length === 0) return <p>{say("nothing")}</p>;
  return (
    <ul className="flex flex-col gap-2">
      {commitments.map(({ id, documentId, cited, openTasks, answeredTasks }) => (
        <li key={id}>
          <Link href={`${paths.document(documentId)}#commitment-${id}`}>
            <Reference>{cited}</Reference>
          </Link>
          : {say("openTasks", { count: openTasks })}
          {answeredTasks > 0 && `, ${say("answeredTasks", { count: answeredTasks })}`}
        </li>
      ))}
      {secretariatTasks > 0 && <li>{say("secretariatTasks", { count: secretariatTasks })}</li>}
      {told.length > 0 && (
        <li>
          <Details summary={say("told", { count: told.length })}>
            {formatList(
              told.map(({ text }) => text),
              locale,
            )}
          </Details>
        </li>
      )}
      {cycles.map(({ id, name, dueOn }) => (
        <li key={id}>
          <Link href={paths.cycle(id)}>
            <OwnText>{name}</OwnText>
          </Link>
          : {say("cycle", { date: formatDate(dueOn, locale) })}
        </li>
      ))}
    </ul>
  );
}
