import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { SecretariatTaskList } from "@/components/documents/secretariat-tasks";
import { PageHead } from "@/components/layout/page-head";
import { Banner, EmptyState } from "@/components/ui/notices";
import { BackLink } from "@/components/ui/way-back";
import { requireActor } from "@/lib/auth/actor";
import { today } from "@/lib/clock";
import { may } from "@/lib/domain/permissions";
import { paths } from "@/lib/paths";
import { listSecretariatTasks } from "@/lib/tasks/queries";
import { markDoneAction } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  const say = await getTranslations("documents.tasks");
  return { title: say("title") };
}

/** What documents ask of the body itself, done and to be done. */
export default async function SecretariatTasksPage({
  searchParams,
}: {
  searchParams: Promise<{ done?: string }>;
}) {
  const actor = await requireActor("secretariat");
  const [{ done }, say, documents, locale] = await Promise.all([
    searchParams,
    getTranslations("documents.tasks"),
    getTranslations("documents"),
    getLocale(),
  ]);
  const tasks = await listSecretariatTasks(actor, locale);
  const action = may(actor.roles, "activate_commitment") ? markDoneAction : null;
  const parts = [
    { key: "open", tasks: tasks.filter(({ doneAt }) => !doneAt) },
    { key: "done", tasks: tasks.filter(({ doneAt }) => doneAt) },
  ] as const;
  return (
    <>
      <PageHead
        before={<BackLink href={paths.documents()}>{documents("title")}</BackLink>}
        title={say("title")}
        lead={say("lead")}
      />
      <div className="flex flex-col gap-10">
        {done && <Banner kind="done" title={say("markedDone")} />}
        {tasks.length === 0 && <EmptyState title={say("empty")}>{say("emptyLead")}</EmptyState>}
        {parts
          .filter((part) => part.tasks.length > 0)
          .map((part) => (
            <section key={part.key} aria-labelledby={`${part.key}-head`}>
              <h2 id={`${part.key}-head`} className="mb-3">
                {say(part.key)}
              </h2>
              <SecretariatTaskList tasks={part.tasks} today={today()} action={action} />
            </section>
          ))}
      </div>
    </>
  );
}
