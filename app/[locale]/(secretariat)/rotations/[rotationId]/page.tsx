import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { PageHead } from "@/components/layout/page-head";
import { BalanceTable } from "@/components/rotations/balance-table";
import { ChangeItem, ProposeChangeForm } from "@/components/rotations/change-parts";
import { Creditable } from "@/components/rotations/creditable";
import { DesignateForm, RotationButton } from "@/components/rotations/plan-forms";
import { YearLists } from "@/components/rotations/year-lists";
import { Banner, Details } from "@/components/ui/notices";
import { StatusTag } from "@/components/ui/status-tag";
import { BackLink } from "@/components/ui/way-back";
import { requireActor } from "@/lib/auth/actor";
import { may } from "@/lib/domain/permissions";
import { readRouteId } from "@/lib/http/route-id";
import { paths } from "@/lib/paths";
import { findRotation } from "@/lib/rotations/queries";
import type { RotationShown } from "@/lib/rotations/views";
import {
  bringUpToDateAction,
  creditAction,
  designateAction,
  proposeChangeAction,
  publishAction,
  recordConsentAction,
  settleChangeAction,
} from "./actions";

const DONE = ["published", "updated", "designated", "proposed", "consent", "settled", "credited"] as const;

type RotationProps = {
  params: Promise<{ rotationId: string }>;
  searchParams: Promise<{ done?: string | string[] }>;
};

async function load(params: RotationProps["params"]) {
  const actor = await requireActor("secretariat");
  const rotationId = readRouteId((await params).rotationId);
  const rotation = rotationId && (await findRotation(actor, rotationId, await getLocale()));
  return { actor, rotation: rotation || null };
}

export async function generateMetadata({ params }: RotationProps): Promise<Metadata> {
  const [{ rotation }, say, common] = await Promise.all([
    load(params),
    getTranslations("rotations"),
    getTranslations("common"),
  ]);
  return { title: rotation ? say("yearsNamed", rangeOf(rotation)) : common("notFound.title") };
}

/** One rotation: its balance, who reports when, and what changes in it. */
export default async function RotationPage({ params, searchParams }: RotationProps) {
  const [{ actor, rotation }, { done }, say] = await Promise.all([
    load(params),
    searchParams,
    getTranslations("rotations"),
  ]);
  if (!rotation) notFound();
  const canAct = may(actor.roles, "plan_rotation");
  const told = DONE.find((each) => each === done);
  return (
    <>
      <PageHead
        before={<BackLink href={paths.rotations()}>{say("title")}</BackLink>}
        title={say("yearsNamed", rangeOf(rotation))}
        lead={
          <StatusTag tone={rotation.isPublished ? "submitted" : "neutral"}>
            {say(rotation.isPublished ? "published" : "draft")}
          </StatusTag>
        }
        next={
          canAct &&
          !rotation.isPublished && (
            <RotationButton rotation={rotation} action={publishAction} words={say("publish")} />
          )
        }
      />
      <div className="flex flex-col gap-10">
        {told && <Banner kind="done" title={say(`done.${told}`)} />}
        {canAct && <UpToDate rotation={rotation} />}
        <BalanceTable rotation={rotation} />
        <Changes rotation={rotation} canAct={canAct} />
        {canAct && <Creditable rotation={rotation} action={creditAction} />}
        <section aria-labelledby="years-head">
          <h2 id="years-head" className="mb-4">
            {say("years.heading")}
          </h2>
          <YearLists rotation={rotation} />
        </section>
      </div>
    </>
  );
}

function rangeOf({ years }: RotationShown): { first: string; last: string } {
  return { first: String(years[0]), last: String(years.at(-1)) };
}

async function UpToDate({ rotation }: { rotation: RotationShown }) {
  const say = await getTranslations("rotations");
  const { joined, left } = rotation.toUpdate;
  if (joined + left === 0) return null;
  return (
    <Banner kind="attention" title={say("toUpdate", { joined, left })}>
      <RotationButton
        rotation={rotation}
        action={bringUpToDateAction}
        words={say("update")}
        look="secondary"
      />
    </Banner>
  );
}

async function Changes({ rotation, canAct }: { rotation: RotationShown; canAct: boolean }) {
  const say = await getTranslations("rotations");
  if (!rotation.isPublished) {
    if (!canAct) return null;
    return (
      <Details summary={say("designate.summary")}>
        <DesignateForm rotation={rotation} action={designateAction} />
      </Details>
    );
  }
  return (
    <section aria-labelledby="changes-head" className="max-w-filing">
      <h2 id="changes-head" className="mb-2">
        {say("change.title")}
      </h2>
      {rotation.changes.length === 0 && <p className="mb-4 text-muted">{say("change.none")}</p>}
      <ul>
        {rotation.changes.map((change) => (
          <ChangeItem
            key={change.id}
            change={change}
            settle={settleChangeAction}
            record={recordConsentAction}
            canAct={canAct}
          />
        ))}
      </ul>
      {canAct && (
        <div className="mt-4">
          <Details summary={say("change.summary")}>
            <ProposeChangeForm rotation={rotation} action={proposeChangeAction} />
          </Details>
        </div>
      )}
    </section>
  );
}
