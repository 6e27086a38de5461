import { useLocale, useTranslations } from "next-intl";
import { UserText } from "@/components/ui/source-quote";
import type { MessageView, NoteView } from "@/lib/conversations/views";
import { formatInstant } from "@/lib/i18n/format";

/** What was said, the first on top. */
export function MessageList({ messages }: { messages: readonly MessageView[] }) {
  const say = useTranslations("conversations");
  const side = useTranslations("statuses.side");
  if (messages.length === 0) return <p className="text-muted">{say("none")}</p>;
  return (
    <ol className="border-line border-t">
      {messages.map(({ id, text, writerName, writerSide, isReaders, writtenAt }) => (
        <li key={id} id={`message-${id}`} className="border-line border-b py-4">
          <Written name={writerName} of={isReaders ? say("you") : side(writerSide)} at={writtenAt} />
          <p className="mt-1 max-w-text">
            <UserText>{text}</UserText>
          </p>
        </li>
      ))}
    </ol>
  );
}

/** Notes of officers to each other, set apart so that nobody takes one for a message. */
export function NoteList({ notes }: { notes: readonly NoteView[] }) {
  const say = useTranslations("conversations.notes");
  if (notes.length === 0) return <p className="text-muted">{say("none")}</p>;
  return (
    <ol>
      {notes.map(({ id, text, writerName, writtenAt }) => (
        <li key={id} className="border-line border-b py-3 text-base">
          <Written name={writerName} of={null} at={writtenAt} />
          <p className="mt-1 max-w-text">
            <UserText>{text}</UserText>
          </p>
        </li>
      ))}
    </ol>
  );
}

function Written({ name, of, at }: { name: string; of: string | null; at: Date }) {
  const locale = useLocale();
  return (
    <p className="text-base">
      <strong>
        <bdi>{name}</bdi>
      </strong>
      {of && ` · ${of}`}{" "}
      <time dateTime={at.toISOString()} className="text-muted">
        · {formatInstant(at, locale)}
      </time>
    </p>
  );
}
