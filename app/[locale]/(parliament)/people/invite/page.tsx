import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { FilingLayout, PageHead } from "@/components/layout/page-head";
import { InviteForm } from "@/components/people/invite-form";
import { BackLink } from "@/components/ui/way-back";
import { requireActor } from "@/lib/auth/actor";
import { may } from "@/lib/domain/permissions";
import { paths } from "@/lib/paths";
import { inviteAction } from "../actions";

export async function generateMetadata(): Promise<Metadata> {
  const say = await getTranslations("people.inviteForm");
  return { title: say("title") };
}

/** Asks a colleague to join. */
export default async function InvitePage() {
  const actor = await requireActor("parliament");
  if (!may(actor.roles, "manage_people")) notFound();
  const [say, people] = await Promise.all([getTranslations("people.inviteForm"), getTranslations("people")]);
  const back = <BackLink href={paths.people()}>{people("title")}</BackLink>;
  return (
    <FilingLayout head={<PageHead before={back} title={say("title")} lead={say("lead")} />}>
      <InviteForm action={inviteAction} />
    </FilingLayout>
  );
}
