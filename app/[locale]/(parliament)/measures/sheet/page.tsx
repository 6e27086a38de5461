import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { FilingLayout, PageHead } from "@/components/layout/page-head";
import { SheetForm } from "@/components/measures/sheet-form";
import { BackLink } from "@/components/ui/way-back";
import { requireActor } from "@/lib/auth/actor";
import { may } from "@/lib/domain/permissions";
import { paths } from "@/lib/paths";

type SheetProps = { searchParams: Promise<{ refused?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  const say = await getTranslations("sheet.page");
  return { title: say("title") };
}

/** Where the sheet of measures leaves and comes back filled. */
export default async function SheetPage({ searchParams }: SheetProps) {
  const actor = await requireActor("parliament");
  if (!may(actor.roles, "write_report")) notFound();
  const [say, list] = await Promise.all([getTranslations("sheet.page"), getTranslations("measures.list")]);
  const { refused } = await searchParams;
  const before = <BackLink href={paths.measures()}>{list("backToList")}</BackLink>;
  return (
    <FilingLayout head={<PageHead before={before} title={say("title")} lead={say("lead")} />}>
      <SheetForm refused={typeof refused === "string" ? refused : null} />
    </FilingLayout>
  );
}
