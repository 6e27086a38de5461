import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PageHead } from "@/components/layout/page-head";
import { UnsubscribeForm } from "@/components/letters/unsubscribe-form";
import { Banner } from "@/components/ui/notices";
import { readUnsubscribeKey } from "@/lib/mail/unsubscribe";
import { unsubscribeAction } from "./actions";

type UnsubscribeProps = { params: Promise<{ key: string }>; searchParams: Promise<{ done?: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const say = await getTranslations("letters.unsubscribe");
  return { title: say("title") };
}

/** Where the link at the foot of a letter leads: it stops such letters by a button, without signing in. */
export default async function UnsubscribePage({ params, searchParams }: UnsubscribeProps) {
  const [{ key }, { done }, say, kind] = await Promise.all([
    params,
    searchParams,
    getTranslations("letters.unsubscribe"),
    getTranslations("letters.choices.kind"),
  ]);
  const read = readUnsubscribeKey(key);
  if (!read) return <PageHead title={say("title")} lead={say("unknown")} />;
  if (done) return <Banner kind="done" title={say("done")} />;
  return (
    <>
      <PageHead title={say("title")} lead={say("lead", { kind: kind(read.letter) })} />
      <UnsubscribeForm unsubscribeKey={key} action={unsubscribeAction} />
    </>
  );
}
