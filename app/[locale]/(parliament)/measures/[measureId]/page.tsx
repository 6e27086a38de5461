import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { cache } from "react";
import { FilingLayout, PageHead } from "@/components/layout/page-head";
import { BinForm } from "@/components/measures/bin-form";
import { MeasureFiles } from "@/components/measures/measure-files";
import { MeasureForm } from "@/components/measures/measure-form";
import { BackLink } from "@/components/ui/way-back";
import { requireActor } from "@/lib/auth/actor";
import { may } from "@/lib/domain/permissions";
import { readRouteId } from "@/lib/http/route-id";
import { findMeasure, findMeasureOptions } from "@/lib/measures/queries";
import { paths } from "@/lib/paths";
import { binFileAction, binMeasureAction, changeMeasureAction } from "../actions";

type MeasureProps = {
  params: Promise<{ measureId: string }>;
  searchParams: Promise<{ report?: string | string[]; saved?: string; file?: string | string[] }>;
};

export async function generateMetadata({ params }: MeasureProps): Promise<Metadata> {
  const { measure } = await load((await params).measureId);
  const say = await getTranslations("common");
  return { title: measure?.title ?? say("notFound.title") };
}

/** One measure to change, to link or to put in the bin. */
export default async function MeasurePage({ params, searchParams }: MeasureProps) {
  const { actor, measure } = await load((await params).measureId);
  if (!measure) notFound();
  const { report, saved, file } = await searchParams;
  const reportId = typeof report === "string" ? report : null;
  const [say, reader] = await Promise.all([getTranslations("measures.list"), getLocale()]);
  const writes = may(actor.roles, "write_report");
  const options = await findMeasureOptions(actor, { reader, linkedTaskIds: measure.taskIds });
  return (
    <FilingLayout
      head={
        <PageHead
          before={
            <BackLink href={reportId ? paths.report(reportId) : paths.measures()}>
              {say(reportId ? "backToReport" : "backToList")}
            </BackLink>
          }
          title={<bdi>{measure.title}</bdi>}
        />
      }
    >
      <MeasureForm
        key={saved}
        action={changeMeasureAction}
        measure={measure}
        options={options}
        reportId={reportId}
        linkedTaskIds={measure.taskIds}
      />
      <MeasureFiles
        measure={measure}
        reportId={reportId}
        outcome={typeof file === "string" ? file : null}
        writes={writes}
        binAction={binFileAction}
      />
      {writes && <BinForm action={binMeasureAction} measure={measure} />}
    </FilingLayout>
  );
}

/** A page and its title ask once between them. */
const load = cache(async (segment: string) => {
  const actor = await requireActor("parliament");
  const measureId = readRouteId(segment);
  return { actor, measure: measureId ? await findMeasure(actor, { measureId }) : null };
});
