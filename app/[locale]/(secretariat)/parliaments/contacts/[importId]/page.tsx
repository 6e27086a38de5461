import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { TakeContactsForm } from "@/components/contacts/contacts-form";
import { WrongRows } from "@/components/contacts/wrong-rows";
import { PageHead } from "@/components/layout/page-head";
import { Banner } from "@/components/ui/notices";
import { BackLink } from "@/components/ui/way-back";
import { requireActor } from "@/lib/auth/actor";
import { findContactCheck } from "@/lib/contacts/queries";
import { readRouteId } from "@/lib/http/route-id";
import { paths } from "@/lib/paths";
import { takeContactsAction } from "../actions";

type CheckProps = { params: Promise<{ importId: string }>; searchParams: Promise<{ invited?: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const say = await getTranslations("contacts");
  return { title: say("checkTitle") };
}

/** What would become of each row of a table of contacts, before anybody is invited. */
export default async function ContactCheckPage({ params, searchParams }: CheckProps) {
  const actor = await requireActor("secretariat");
  const importId = readRouteId((await params).importId);
  const [check, { invited }, say] = await Promise.all([
    importId ? findContactCheck(actor, importId) : null,
    searchParams,
    getTranslations("contacts"),
  ]);
  if (!check) notFound();
  return (
    <>
      <PageHead
        before={<BackLink href={paths.contacts()}>{say("title")}</BackLink>}
        title={say("checkTitle")}
        lead={say("lines", { added: check.invited, known: check.known })}
      />
      <div className="flex flex-col gap-6">
        {check.isTaken && <Banner kind="done" title={say("taken", { count: Number(invited) || 0 })} />}
        {check.wrong > 0 && !check.isTaken && (
          <Banner kind="attention" title={say("wrong", { count: check.wrong })}>
            {say("wrongBody")}
          </Banner>
        )}
        {check.wrong === 0 && !check.isTaken && check.invited > 0 && (
          <TakeContactsForm importId={check.id} count={check.invited} action={takeContactsAction} />
        )}
        {check.wrong > 0 && !check.isTaken && <WrongRows check={check} />}
      </div>
    </>
  );
}
