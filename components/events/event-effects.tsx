import { useLocale, useTranslations } from "next-intl";
import { OwnText } from "@/components/reports/task-head";
import { Link } from "@/components/ui/link";
import { Reference } from "@/components/ui/source-quote";
import type { EventEffects } from "@/lib/events/views";
import { formatDate } from "@/lib/i18n/format";
import { paths } from "@/lib/paths";

/** What would move with an event, and what stays because it was answered. */
export function EventEffectsList({ effects }: { effects: EventEffects }) {
  const say = useTranslations("events.effects");
  const locale = useLocale();
  const { commitments, cycles, secretariatTasks } = effects;
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
