import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { FeedCard } from "@/components/feeds/feed-card";
import { PageHead } from "@/components/layout/page-head";
import { Banner } from "@/components/ui/notices";
import { BackLink } from "@/components/ui/way-back";
import { requireActor } from "@/lib/auth/actor";
import { listFeeds } from "@/lib/feeds/queries";
import { paths } from "@/lib/paths";
import { makeFeedAction, revokeFeedAction } from "./actions";

type FeedsProps = { searchParams: Promise<{ done?: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const say = await getTranslations("feeds");
  return { title: say("title") };
}

/** The addresses under which a calendar program fetches one's dates and those of one's parliament. */
export default async function FeedsPage({ searchParams }: FeedsProps) {
  const actor = await requireActor();
  const [{ done }, feeds, say, common] = await Promise.all([
    searchParams,
    listFeeds(actor),
    getTranslations("feeds"),
    getTranslations("common"),
  ]);
  return (
    <>
      <PageHead
        before={<BackLink href={paths.account()}>{common("account")}</BackLink>}
        title={say("title")}
        lead={say("lead")}
      />
      <div className="flex max-w-filing flex-col gap-10">
        {(done === "made" || done === "revoked") && <Banner kind="done" title={say(done)} />}
        {feeds.map((feed) => (
          <FeedCard key={feed.owner} shown={feed} make={makeFeedAction} revoke={revokeFeedAction} />
        ))}
      </div>
    </>
  );
}
