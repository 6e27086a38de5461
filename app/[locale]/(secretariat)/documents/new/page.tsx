import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { IntakeForm } from "@/components/intake/intake-form";
import { FilingLayout, PageHead } from "@/components/layout/page-head";
import { BackLink } from "@/components/ui/way-back";
import { requireActor } from "@/lib/auth/actor";
import type { Actor } from "@/lib/domain/actor";
import { may } from "@/lib/domain/permissions";
import { readRouteId } from "@/lib/http/route-id";
import { paths } from "@/lib/paths";
import { findHeldText } from "@/lib/readings/queries";
import type { HeldText } from "@/lib/readings/views";
import { findPastedText } from "@/lib/uploads/queries";

type NewDocumentProps = { searchParams: Promise<{ refused?: string; held?: string; upload?: string }> };

export async function generateMetadata({ searchParams }: NewDocumentProps): Promise<Metadata> {
  const [{ refused }, say, errors] = await Promise.all([
    searchParams,
    getTranslations("intake.new"),
    getTranslations("common.errors"),
  ]);
  return { title: refused ? `${errors("titlePrefix")} ${say("title")}` : say("title") };
}

/** Where a text comes in. What was refused before stands in the form again. */
export default async function NewDocumentPage({ searchParams }: NewDocumentProps) {
  const actor = await requireActor("secretariat");
  if (!may(actor.roles, "intake_document")) notFound();
  const [{ refused, held, upload }, say, documents] = await Promise.all([
    searchParams,
    getTranslations("intake.new"),
    getTranslations("documents"),
  ]);
  return (
    <FilingLayout
      head={
        <PageHead
          before={<BackLink href={paths.documents()}>{documents("title")}</BackLink>}
          title={say("title")}
          lead={say("lead")}
        />
      }
    >
      <IntakeForm
        held={await typedBefore(actor, { held, upload })}
        refused={refused ? await sentenceFor(refused) : null}
      />
    </FilingLayout>
  );
}

/** What was typed and refused at once, or a pasted text that could not be read. */
async function typedBefore(
  actor: Actor,
  { held, upload }: { held: string | undefined; upload: string | undefined },
): Promise<HeldText | null> {
  const [heldId, uploadId] = [readRouteId(held ?? ""), readRouteId(upload ?? "")];
  if (heldId) return findHeldText(actor, heldId);
  return uploadId ? findPastedText(actor, uploadId) : null;
}

/** The code stands in the address, where anybody can write; an unknown one gets the general sentence. */
async function sentenceFor(refusal: string): Promise<string> {
  const say = await getTranslations("refusals");
  return say((say.has(refusal as never) ? refusal : "unknown") as never);
}
