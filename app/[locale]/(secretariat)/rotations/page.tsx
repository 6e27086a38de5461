import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { FilingLayout, PageHead } from "@/components/layout/page-head";
import { PlanForm } from "@/components/rotations/plan-forms";
import { Link } from "@/components/ui/link";
import { EmptyState } from "@/components/ui/notices";
import { StatusTag } from "@/components/ui/status-tag";
import { BackLink } from "@/components/ui/way-back";
import { requireActor } from "@/lib/auth/actor";
import { today } from "@/lib/clock";
import { yearOf } from "@/lib/domain/calendar-date";
import { may } from "@/lib/domain/permissions";
import { paths } from "@/lib/paths";
import { listRotations } from "@/lib/rotations/queries";
import { planRotationAction } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  const say = await getTranslations("rotations");
  return { title: say("title") };
}

/** The rotations: who reports in which of four years. */
export default async function RotationsPage() {
  const actor = await requireActor("secretariat");
  const [say, cycles] = await Promise.all([getTranslations("rotations"), getTranslations("cycles")]);
  const rotations = await listRotations(actor);
  const [latest] = rotations;
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
      <div className="flex flex-col gap-10">
        {rotations.length === 0 && <EmptyState title={say("empty")}>{say("emptyLead")}</EmptyState>}
        <ul>
          {rotations.map(({ id, firstYear, lastYear, isPublished }) => (
            <li key={id} className="flex flex-wrap items-baseline gap-x-4 border-line border-b py-3">
              <Link href={paths.rotation(id)}>
                {say("yearsNamed", { first: String(firstYear), last: String(lastYear) })}
              </Link>
              <StatusTag tone={isPublished ? "submitted" : "neutral"}>
                {say(isPublished ? "published" : "draft")}
              </StatusTag>
            </li>
          ))}
        </ul>
        {may(actor.roles, "plan_rotation") && (
          <section aria-labelledby="plan-head">
            <h2 id="plan-head" className="mb-4">
              {say("plan.title")}
            </h2>
            <PlanForm
              action={planRotationAction}
              firstYear={latest ? latest.lastYear + 1 : yearOf(today()) + 1}
            />
          </section>
        )}
      </div>
    </FilingLayout>
  );
}
