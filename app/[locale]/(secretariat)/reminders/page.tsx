import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { PageHead } from "@/components/layout/page-head";
import { PausedList, UnreachableList } from "@/components/reminders/day-lists";
import { DigestTable } from "@/components/reminders/digest-table";
import { Link } from "@/components/ui/link";
import { EmptyState } from "@/components/ui/notices";
import { BackLink } from "@/components/ui/way-back";
import { requireActor } from "@/lib/auth/actor";
import { today } from "@/lib/clock";
import { formatDate } from "@/lib/i18n/format";
import { listUnreachable } from "@/lib/letters/queries";
import { paths } from "@/lib/paths";
import { findPreview } from "@/lib/reminders/queries";

export async function generateMetadata(): Promise<Metadata> {
  const say = await getTranslations("reminders");
  return { title: say("title") };
}

/** What goes out today and to whom, who is left in peace, and whom letters do not reach. */
export default async function RemindersPage() {
  const actor = await requireActor("secretariat");
  const [say, parliaments, locale] = await Promise.all([
    getTranslations("reminders"),
    getTranslations("parliaments"),
    getLocale(),
  ]);
  const [preview, unreachable] = await Promise.all([
    findPreview(actor, locale),
    listUnreachable(actor, locale),
  ]);
  const { digests, groupLists, sentTo, paused } = preview;
  return (
    <>
      <PageHead
        before={<BackLink href={paths.parliaments()}>{parliaments("title")}</BackLink>}
        title={say("title")}
        lead={say("lead", { date: formatDate(today(), locale) })}
        next={<Link href={paths.letters()}>{say("letters")}</Link>}
      />
      <div className="flex flex-col gap-10">
        <section>
          <h2 className="mb-3">
            {digests.length > 0 ? say("todayTo", { count: digests.length }) : say("today")}
          </h2>
          <p className="mb-3">{say("sent", { count: sentTo })}</p>
          {digests.length > 0 ? (
            <DigestTable digests={digests} />
          ) : (
            <EmptyState title={say("none")}>{say("noneBody")}</EmptyState>
          )}
        </section>
        {groupLists.length > 0 && (
          <section>
            <h2 className="mb-3">{say("groups")}</h2>
            <ul>
              {groupLists.map(({ reader, documents }) => (
                <li key={reader}>{say("groupLine", { reader, count: documents })}</li>
              ))}
            </ul>
          </section>
        )}
        <section>
          <h2 className="mb-3">{say("paused")}</h2>
          <PausedList paused={paused} />
        </section>
        <section>
          <h2 className="mb-3">{say("unreachable")}</h2>
          <UnreachableList addresses={unreachable} />
        </section>
      </div>
    </>
  );
}
