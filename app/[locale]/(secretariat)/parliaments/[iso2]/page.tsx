import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { PageHead } from "@/components/layout/page-head";
import { FactList } from "@/components/parliaments/fact-list";
import { FilingList } from "@/components/parliaments/filing-list";
import { MembershipForms } from "@/components/parliaments/membership-forms";
import { PeopleTable } from "@/components/parliaments/people-table";
import { ReservationTable } from "@/components/parliaments/reservation-table";
import { SourceList } from "@/components/parliaments/source-list";
import { FirstCoordinator } from "@/components/people/first-coordinator";
import { PauseSection } from "@/components/reminders/pause-section";
import { Link } from "@/components/ui/link";
import { Banner } from "@/components/ui/notices";
import { BackLink } from "@/components/ui/way-back";
import { requireActor } from "@/lib/auth/actor";
import { may } from "@/lib/domain/permissions";
import { findParliament } from "@/lib/parliaments/find-parliament";
import { paths, withQuery } from "@/lib/paths";
import { listPauses } from "@/lib/reminders/queries";
import { membershipAction, pauseAction, resumeAction } from "./actions";

type ParliamentProps = {
  params: Promise<{ iso2: string }>;
  searchParams: Promise<{ done?: string }>;
};

async function load({ params }: Pick<ParliamentProps, "params">) {
  const actor = await requireActor("secretariat");
  const { iso2 } = await params;
  return (await findParliament(actor, iso2, await getLocale())) ?? notFound();
}

export async function generateMetadata(props: ParliamentProps): Promise<Metadata> {
  return { title: (await load(props)).name.text };
}

/** What one parliament was asked and filed, who works for it, and where the facts on record come from. */
export default async function ParliamentPage(props: ParliamentProps) {
  const [parliament, { done }, say, reminders, actor] = await Promise.all([
    load(props),
    props.searchParams,
    getTranslations("parliaments.page"),
    getTranslations("reminders.pause"),
    requireActor("secretariat"),
  ]);
  const pauses = await listPauses(actor, parliament.id);
  return (
    <>
      <PageHead
        before={<BackLink href={paths.parliaments()}>{say("back")}</BackLink>}
        title={<bdi lang={parliament.name.locale}>{parliament.name.text}</bdi>}
      />
      <div className="flex flex-col gap-10">
        <section>
          <h2 className="mb-3">{say("reports")}</h2>
          <FilingList reports={parliament.reports} />
        </section>
        <section>
          <h2 className="mb-3">{say("reservations")}</h2>
          <ReservationTable reservations={parliament.reservations} />
        </section>
        <section>
          <h2 className="mb-3">{say("people")}</h2>
          <PeopleTable people={parliament.people} />
          <FirstCoordinator iso2={parliament.iso2} people={parliament.people} />
        </section>
        <section id="reminders" className="flex flex-col gap-3">
          <h2>{reminders("title")}</h2>
          {done && <Banner kind="done" title={reminders("done")} />}
          <PauseSection
            parliamentId={parliament.id}
            pauses={pauses}
            pause={pauseAction}
            resume={resumeAction}
          />
          <p>
            <Link href={withQuery(paths.letters(), { parliament: parliament.id })}>
              {reminders("letters")}
            </Link>
          </p>
        </section>
        <section>
          <h2 className="mb-3">{say("facts")}</h2>
          <FactList parliament={parliament} />
          {may(actor.roles, "keep_directory") && (
            <div className="mt-4">
              <MembershipForms parliament={parliament} action={membershipAction} />
            </div>
          )}
        </section>
        <section>
          <h2 className="mb-3">{say("sources")}</h2>
          <SourceList provenance={parliament.provenance} />
        </section>
      </div>
    </>
  );
}
