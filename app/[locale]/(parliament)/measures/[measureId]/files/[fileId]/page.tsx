import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { FilingLayout, PageHead } from "@/components/layout/page-head";
import { FileForm } from "@/components/measures/file-form";
import { BackLink } from "@/components/ui/way-back";
import { requireActor } from "@/lib/auth/actor";
import { may } from "@/lib/domain/permissions";
import { readRouteId } from "@/lib/http/route-id";
import { findMeasure } from "@/lib/measures/queries";
import { paths, withQuery } from "@/lib/paths";
import { describeFileAction } from "../../../actions";

type FileProps = {
  params: Promise<{ measureId: string; fileId: string }>;
  searchParams: Promise<{ report?: string | string[] }>;
};

export async function generateMetadata({ params }: FileProps): Promise<Metadata> {
  const [{ file }, common] = await Promise.all([load(await params), getTranslations("common")]);
  return { title: file?.name ?? common("notFound.title") };
}

/** What one file shows, and who may see it. */
export default async function FilePage({ params, searchParams }: FileProps) {
  const { actor, measure, file } = await load(await params);
  if (!measure || !file || !may(actor.roles, "write_report")) notFound();
  const { report } = await searchParams;
  const reportId = typeof report === "string" ? readRouteId(report) : null;
  return (
    <FilingLayout
      head={
        <PageHead
          before={
            <BackLink href={`${withQuery(paths.measure(measure.id), { report: reportId })}#files`}>
              <bdi>{measure.title}</bdi>
            </BackLink>
          }
          title={<bdi className="wrap-anywhere">{file.name}</bdi>}
        />
      }
    >
      <FileForm action={describeFileAction} file={file} reportId={reportId} />
    </FilingLayout>
  );
}

async function load({ measureId, fileId }: { measureId: string; fileId: string }) {
  const actor = await requireActor("parliament");
  const id = readRouteId(measureId);
  const measure = id ? await findMeasure(actor, { measureId: id }) : null;
  const file = measure?.files.find((each) => each.id === fileId && each.removedAt === null) ?? null;
  return { actor, measure, file };
}
