import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { CycleTable } from "@/components/cycles/cycle-table";
import { PageHead } from "@/components/layout/page-head";
import { ButtonLink, ButtonRow } from "@/components/ui/button";
import { requireActor } from "@/lib/auth/actor";
import { listCycles } from "@/lib/cycles/queries";
import { may } from "@/lib/domain/permissions";
import { paths } from "@/lib/paths";

export async function generateMetadata(): Promise<Metadata> {
  const say = await getTranslations("cycles");
  return { title: say("title") };
}

/** The reporting exercises. */
export default async function CyclesPage() {
  const actor = await requireActor("secretariat");
  const [say, locale] = await Promise.all([getTranslations("cycles"), getLocale()]);
  return (
    <>
      <PageHead
        title={say("title")}
        lead={say("lead")}
        next={
          <ButtonRow>
            {may(actor.roles, "set_up_cycle") && (
              <ButtonLink href={paths.newCycle()}>{say("new")}</ButtonLink>
            )}
            <ButtonLink href={paths.rotations()} look="secondary">
              {say("rotations")}
            </ButtonLink>
          </ButtonRow>
        }
      />
      <CycleTable cycles={await listCycles(actor, locale)} />
    </>
  );
}
