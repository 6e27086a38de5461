import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PageHead } from "@/components/layout/page-head";
import { ColleagueTable, InvitationTable } from "@/components/people/staff-tables";
import { ButtonLink } from "@/components/ui/button";
import { Banner } from "@/components/ui/notices";
import { requireActor } from "@/lib/auth/actor";
import { may } from "@/lib/domain/permissions";
import { paths } from "@/lib/paths";
import { listStaff } from "@/lib/people/queries";
import { renewAction, withdrawInvitationAction } from "./actions";

type PeopleProps = { searchParams: Promise<{ sent?: string; done?: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const say = await getTranslations("people");
  return { title: say("title") };
}

/** Who works for the parliament, and who was asked to. */
export default async function PeoplePage({ searchParams }: PeopleProps) {
  const actor = await requireActor("parliament");
  const [{ sent, done }, staff, say] = await Promise.all([
    searchParams,
    listStaff(actor),
    getTranslations("people"),
  ]);
  const manages = may(actor.roles, "manage_people");
  const invited = staff.invitations.find(({ email }) => email === sent);
  return (
    <>
      <PageHead
        title={say("title")}
        lead={say("lead")}
        next={manages && <ButtonLink href={paths.newColleague()}>{say("invite")}</ButtonLink>}
      />
      <div className="flex flex-col gap-10">
        {invited && (
          <Banner kind="done" title={say("sent")}>
            {say("sentLead", { email: invited.email })}
          </Banner>
        )}
        {(done === "changed" || done === "removed") && <Banner kind="done" title={say(done)} />}
        <section aria-labelledby="colleagues">
          <h2 id="colleagues" className="mb-3">
            {say("colleagues")}
          </h2>
          <ColleagueTable colleagues={staff.colleagues} manages={manages} />
          {staff.colleagues.filter(({ isOn }) => isOn).length === 1 && (
            <p className="mt-3 max-w-text text-muted">{say("single")}</p>
          )}
        </section>
        <section aria-labelledby="invitations">
          <h2 id="invitations" className="mb-3">
            {say("waiting")}
          </h2>
          <InvitationTable
            invitations={staff.invitations}
            actions={manages ? { renew: renewAction, withdraw: withdrawInvitationAction } : null}
          />
        </section>
      </div>
    </>
  );
}
