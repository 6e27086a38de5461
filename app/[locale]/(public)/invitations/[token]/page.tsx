import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { FilingLayout, PageHead } from "@/components/layout/page-head";
import { DeadInvitation, OpenInvitation } from "@/components/people/invitation-view";
import { findInvitation } from "@/lib/auth/invitations";
import { acceptAction, askAgainAction } from "./actions";

type InvitationProps = { params: Promise<{ token: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const say = await getTranslations("people.invitation");
  // The address is a way in: into no index, and to no other site, as for every page (next.config.mjs). Not stricter:
  // under "no-referrer" a form without script posts with the origin "null", which is refused.
  return { title: say("title"), robots: { index: false } };
}

/** What the link of an invitation opens. Opening it uses nothing up, because programs that look into letters do so. */
export default async function InvitationPage({ params }: InvitationProps) {
  const { token } = await params;
  const [invitation, say] = await Promise.all([findInvitation(token), getTranslations("people.invitation")]);
  return (
    <FilingLayout head={<PageHead title={say("title")} />}>
      {invitation?.state === "open" ? (
        <OpenInvitation invitation={invitation} token={token} action={acceptAction} />
      ) : (
        <DeadInvitation invitation={invitation} token={token} action={askAgainAction} />
      )}
    </FilingLayout>
  );
}
