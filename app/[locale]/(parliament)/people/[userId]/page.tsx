import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { FilingLayout, PageHead } from "@/components/layout/page-head";
import { Handover, RemoveForm, RolesForm } from "@/components/people/colleague-forms";
import { BackLink } from "@/components/ui/way-back";
import { requireActor } from "@/lib/auth/actor";
import { today } from "@/lib/clock";
import { may } from "@/lib/domain/permissions";
import { readRouteId } from "@/lib/http/route-id";
import { paths } from "@/lib/paths";
import { findColleague } from "@/lib/people/queries";
import type { ColleaguePage as Page } from "@/lib/people/views";
import { changeRolesAction, removeAction } from "../actions";

type ColleagueProps = { params: Promise<{ userId: string }> };

async function load({ params }: ColleagueProps): Promise<Page | null> {
  const actor = await requireActor("parliament");
  const userId = readRouteId((await params).userId);
  if (!userId || !may(actor.roles, "manage_people")) return null;
  return findColleague(actor, { userId, reader: await getLocale(), today: today() });
}

export async function generateMetadata(props: ColleagueProps): Promise<Metadata> {
  const [page, common] = await Promise.all([load(props), getTranslations("common")]);
  return { title: page?.colleague.name ?? common("notFound.title") };
}

/** One colleague: what they may do, what they work on, and the end of their access. */
export default async function ColleaguePage(props: ColleagueProps) {
  const page = await load(props);
  if (!page) notFound();
  const say = await getTranslations("people.colleague");
  const { colleague, drafts } = page;
  const back = <BackLink href={paths.people()}>{say("back")}</BackLink>;
  return (
    <FilingLayout head={<PageHead before={back} title={<bdi>{colleague.name}</bdi>} />}>
      <div className="flex flex-col gap-10">
        {colleague.isOn ? (
          <section aria-labelledby="roles-head">
            <h2 id="roles-head" className="mb-3">
              {say("change")}
            </h2>
            <RolesForm colleague={colleague} action={changeRolesAction} />
          </section>
        ) : (
          <p>{say("gone")}</p>
        )}
        <section aria-labelledby="drafts-head">
          <h2 id="drafts-head" className="mb-3">
            {say("drafts")}
          </h2>
          <Handover drafts={drafts} />
        </section>
        {colleague.isOn && (
          <section aria-labelledby="leave-head">
            <h2 id="leave-head" className="mb-3">
              {say("leave")}
            </h2>
            <RemoveForm colleague={colleague} action={removeAction} />
          </section>
        )}
      </div>
    </FilingLayout>
  );
}
