import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { PageHead } from "@/components/layout/page-head";
import { SheetRows } from "@/components/measures/sheet-rows";
import { BackLink } from "@/components/ui/way-back";
import { requireActor } from "@/lib/auth/actor";
import { may } from "@/lib/domain/permissions";
import { readRouteId } from "@/lib/http/route-id";
import { findSheet } from "@/lib/measures/sheet/queries";
import { paths } from "@/lib/paths";
import { addSheetAction } from "./actions";

type SentSheetProps = { params: Promise<{ sheetId: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const say = await getTranslations("sheet.check");
  return { title: say("title") };
}

/** The rows of a sheet that came back: what is wrong with them, or the button that adds them all. */
export default async function SentSheetPage({ params }: SentSheetProps) {
  const actor = await requireActor("parliament");
  const sheetId = readRouteId((await params).sheetId);
  const [say, page, reader] = await Promise.all([
    getTranslations("sheet.check"),
    getTranslations("sheet.page"),
    getLocale(),
  ]);
  const sheet = sheetId && may(actor.roles, "write_report") && (await findSheet(actor, { sheetId, reader }));
  if (!sheet) notFound();
  const before = <BackLink href={paths.measureSheet()}>{page("title")}</BackLink>;
  return (
    <>
      <PageHead before={before} title={say("title")} />
      <SheetRows sheet={sheet} action={addSheetAction} />
    </>
  );
}
