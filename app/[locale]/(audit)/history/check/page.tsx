import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { CheckResult } from "@/components/history/check-result";
import { DigestList } from "@/components/history/digest-list";
import { PageHead } from "@/components/layout/page-head";
import { BackLink } from "@/components/ui/way-back";
import { requireActor } from "@/lib/auth/actor";
import { may } from "@/lib/domain/permissions";
import { findHistoryCheck } from "@/lib/history/queries";
import { paths } from "@/lib/paths";

export async function generateMetadata(): Promise<Metadata> {
  const say = await getTranslations("history.check");
  return { title: say("title") };
}

/** Whether every recorded step is still as it was recorded, computed when the page is asked for. */
export default async function HistoryCheckPage() {
  const actor = await requireActor();
  if (!may(actor.roles, "check_history")) notFound();
  const [check, say, history] = await Promise.all([
    findHistoryCheck(actor, await getLocale()),
    getTranslations("history.check"),
    getTranslations("history"),
  ]);
  return (
    <>
      <PageHead
        before={<BackLink href={paths.history()}>{history("title")}</BackLink>}
        title={say("title")}
        lead={say("lead")}
      />
      <div className="flex flex-col gap-10">
        <CheckResult check={check} />
        <DigestList digests={check.signed} />
      </div>
    </>
  );
}
