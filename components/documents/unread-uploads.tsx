import { useLocale, useTranslations } from "next-intl";
import { Link } from "@/components/ui/link";
import { UserText } from "@/components/ui/source-quote";
import { formatInstant } from "@/lib/i18n/format";
import { paths } from "@/lib/paths";
import type { UploadShown } from "@/lib/uploads/views";

/** What was sent in and is not read, because it waits or because it failed; nothing where there is none. */
export function UnreadUploads({ uploads }: { uploads: readonly UploadShown[] }) {
  const say = useTranslations("uploads.list");
  const locale = useLocale();
  if (uploads.length === 0) return null;
  return (
    <section aria-labelledby="uploads-head" className="mb-10">
      <h2 id="uploads-head">{say("title", { count: uploads.length })}</h2>
      <ul className="mt-3 border-line border-t">
        {uploads.map(({ id, name, state, sentAt, sentBy }) => (
          <li key={id} className="border-line border-b py-3">
            <Link href={paths.upload(id)}>
              <UserText>{name}</UserText>
            </Link>
            <p className="text-muted text-sm">
              {say(state === "failed" ? "failed" : "waiting")},{" "}
              {say("sent", { when: formatInstant(sentAt, locale), person: sentBy })}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
