import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { PageHead } from "@/components/layout/page-head";
import { MeasureList } from "@/components/measures/measure-list";
import { requireActor } from "@/lib/auth/actor";
import { may } from "@/lib/domain/permissions";
import { listMeasures } from "@/lib/measures/queries";
import { binMeasureAction } from "./actions";

type MeasuresProps = { searchParams: Promise<{ q?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  const say = await getTranslations("measures.list");
  return { title: say("title") };
}

/** Everything that the parliament told of itself, once each, with what it serves. */
export default async function MeasuresPage({ searchParams }: MeasuresProps) {
  const actor = await requireActor("parliament");
  const [say, locale] = await Promise.all([getTranslations("measures.list"), getLocale()]);
  const { q } = await searchParams;
  const query = typeof q === "string" ? q.slice(0, 200) : "";
  const measures = await listMeasures(actor, { reader: locale, query });
  return (
    <>
      <PageHead title={say("title")} lead={say("lead")} />
      <MeasureList
        measures={measures}
        query={query}
        writes={may(actor.roles, "write_report")}
        binAction={binMeasureAction}
      />
    </>
  );
}
