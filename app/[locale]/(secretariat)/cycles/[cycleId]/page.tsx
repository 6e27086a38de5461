import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { CycleDocuments, CycleStates } from "@/components/cycles/cycle-documents";
import { CyclePhaseTag } from "@/components/cycles/cycle-table";
import { ServerForm } from "@/components/forms/server-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { PageHead } from "@/components/layout/page-head";
import { OwnText } from "@/components/reports/task-head";
import { Link } from "@/components/ui/link";
import { Banner } from "@/components/ui/notices";
import { Reference } from "@/components/ui/source-quote";
import { SummaryList } from "@/components/ui/summary-list";
import { BackLink } from "@/components/ui/way-back";
import { requireActor } from "@/lib/auth/actor";
import { findCycle } from "@/lib/cycles/queries";
import type { CycleShown } from "@/lib/cycles/views";
import { may } from "@/lib/domain/permissions";
import { routeId } from "@/lib/http/route-id";
import { formatDate } from "@/lib/i18n/format";
import { paths } from "@/lib/paths";
import { openCycleAction } from "./actions";

type CycleProps = {
  params: Promise<{ cycleId: string }>;
  searchParams: Promise<{ set?: string; opened?: string }>;
};

export async function generateMetadata({ params }: CycleProps): Promise<Metadata> {
  const cycle = await requireCycle(params);
  return { title: `${cycle.code} ${cycle.name.text}` };
}

/** A reporting exercise: its days, what it asks about, and where its reports stand. */
export default async function CyclePage({ params, searchParams }: CycleProps) {
  const [cycle, { set, opened }, say, cycles, actor] = await Promise.all([
    requireCycle(params),
    searchParams,
    getTranslations("cycles.shown"),
    getTranslations("cycles"),
    requireActor("secretariat"),
  ]);
  const opens = cycle.canOpen && may(actor.roles, "set_up_cycle");
  return (
    <>
      <PageHead
        before={<BackLink href={paths.cycles()}>{cycles("title")}</BackLink>}
        title={<OwnText>{cycle.name}</OwnText>}
        lead={
          <span className="flex flex-wrap items-baseline gap-x-3">
            <Reference>{cycle.code}</Reference>
            <CyclePhaseTag phase={cycle.phase} />
          </span>
        }
        next={
          opens && (
            <ServerForm action={openCycleAction}>
              <input type="hidden" name="cycleId" value={cycle.id} />
              <div>
                <SubmitButton>{say("open")}</SubmitButton>
              </div>
            </ServerForm>
          )
        }
      />
      <div className="flex max-w-filing flex-col gap-10">
        {set && <Banner kind="done" title={say("set")} />}
        {opened && /^\d+$/.test(opened) && (
          <Banner kind="done" title={say("opened", { count: Number(opened) })} />
        )}
        <Days cycle={cycle} />
        <CycleDocuments cycle={cycle} />
        <CycleStates cycle={cycle} />
      </div>
    </>
  );
}

async function requireCycle(params: CycleProps["params"]): Promise<CycleShown> {
  const actor = await requireActor("secretariat");
  const { cycleId } = await params;
  return (await findCycle(actor, routeId(cycleId), await getLocale())) ?? notFound();
}

/** Who owes; where a rotation designates, with its year and the way to it. */
async function Regime({ cycle }: { cycle: CycleShown }) {
  const [say, statuses] = await Promise.all([
    getTranslations("cycles.shown"),
    getTranslations("statuses.regime"),
  ]);
  const { rotation, voluntary } = cycle;
  return (
    <>
      {statuses(cycle.regime)}
      {rotation && (
        <>
          {" · "}
          <Link href={paths.rotation(rotation.id)}>{say("ofYear", { year: String(rotation.year) })}</Link>
        </>
      )}
      {voluntary > 0 && <span className="block text-muted">{say("voluntary", { count: voluntary })}</span>}
    </>
  );
}

async function Days({ cycle }: { cycle: CycleShown }) {
  const [say, cycles, locale] = await Promise.all([
    getTranslations("cycles.shown"),
    getTranslations("cycles"),
    getLocale(),
  ]);
  const { dueEvent } = cycle;
  return (
    <SummaryList
      items={[
        { key: "regime", label: say("regime"), value: <Regime cycle={cycle} /> },
        { key: "opensOn", label: cycles("opensOn"), value: formatDate(cycle.opensOn, locale) },
        {
          key: "dueOn",
          label: cycles("dueOn"),
          value: (
            <>
              {formatDate(cycle.dueOn, locale)}
              {dueEvent && (
                <span className="text-muted">
                  {" "}
                  – {say("byEvent")} <OwnText>{dueEvent.name}</OwnText>
                  {!dueEvent.hasDays && ` (${say("eventWithoutDays")})`}
                </span>
              )}
            </>
          ),
        },
        {
          key: "evidence",
          label: say("evidence"),
          value:
            cycle.evidenceReplyDays === null
              ? say("evidenceOff")
              : say("evidenceOn", { days: cycle.evidenceReplyDays }),
        },
        { key: "closesOn", label: cycles("closesOn"), value: formatDate(cycle.closesOn, locale) },
      ]}
    />
  );
}
