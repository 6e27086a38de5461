import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { SetUpCycleForm } from "@/components/cycles/set-up-form";
import { FilingLayout, PageHead } from "@/components/layout/page-head";
import { BackLink } from "@/components/ui/way-back";
import { requireActor } from "@/lib/auth/actor";
import { findCycleChoices } from "@/lib/cycles/queries";
import { may } from "@/lib/domain/permissions";
import { paths } from "@/lib/paths";
import { setUpCycleAction } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  const say = await getTranslations("cycles.form");
  return { title: say("title") };
}

/** Where a reporting exercise is set up. */
export default async function NewCyclePage() {
  const actor = await requireActor("secretariat");
  if (!may(actor.roles, "set_up_cycle")) notFound();
  const [say, cycles, locale] = await Promise.all([
    getTranslations("cycles.form"),
    getTranslations("cycles"),
    getLocale(),
  ]);
  return (
    <FilingLayout
      head={
        <PageHead
          before={<BackLink href={paths.cycles()}>{cycles("title")}</BackLink>}
          title={say("title")}
          lead={say("lead")}
        />
      }
    >
      <SetUpCycleForm choices={await findCycleChoices(actor, locale)} action={setUpCycleAction} />
    </FilingLayout>
  );
}
