import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { FilingLayout, PageHead } from "@/components/layout/page-head";
import { InviteForm } from "@/components/people/invite-form";
import { BackLink } from "@/components/ui/way-back";
import { requireActor } from "@/lib/auth/actor";
import { findParliament } from "@/lib/parliaments/find-parliament";
import { paths } from "@/lib/paths";
import { inviteCoordinatorAction } from "./actions";

type InviteProps = { params: Promise<{ iso2: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const say = await getTranslations("people.inviteForm");
  return { title: say("coordinatorTitle") };
}

/** Asks somebody to coordinate a parliament that has nobody. */
export default async function InviteCoordinatorPage({ params }: InviteProps) {
  const actor = await requireActor("secretariat");
  const parliament = await findParliament(actor, (await params).iso2, await getLocale());
  if (!parliament) notFound();
  const say = await getTranslations("people.inviteForm");
  const back = (
    <BackLink href={paths.parliament(parliament.iso2)}>
      <bdi>{parliament.name.text}</bdi>
    </BackLink>
  );
  return (
    <FilingLayout
      head={<PageHead before={back} title={say("coordinatorTitle")} lead={say("coordinatorLead")} />}
    >
      <InviteForm action={inviteCoordinatorAction} iso2={parliament.iso2} />
    </FilingLayout>
  );
}
