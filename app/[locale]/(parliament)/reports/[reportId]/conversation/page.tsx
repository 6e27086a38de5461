import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { MessageForm } from "@/components/conversations/message-forms";
import { MessageList } from "@/components/conversations/message-list";
import { FilingLayout } from "@/components/layout/page-head";
import { ReportHead } from "@/components/reports/report-head";
import { requireActor } from "@/lib/auth/actor";
import { today } from "@/lib/clock";
import { findConversation } from "@/lib/conversations/queries";
import { readRouteId } from "@/lib/http/route-id";
import { postAction } from "./actions";

type ConversationProps = { params: Promise<{ reportId: string }> };

async function load({ params }: ConversationProps) {
  const actor = await requireActor("parliament");
  const reportId = readRouteId((await params).reportId);
  return reportId && findConversation(actor, { reportId, reader: await getLocale(), today: today() });
}

export async function generateMetadata(props: ConversationProps): Promise<Metadata> {
  const [found, say, common] = await Promise.all([
    load(props),
    getTranslations("conversations"),
    getTranslations("common"),
  ]);
  return {
    title: found ? say("pageTitle", { title: found.report.document.title.text }) : common("notFound.title"),
  };
}

/** What the parliament and the secretariat say to each other about a report. */
export default async function ConversationPage(props: ConversationProps) {
  const found = await load(props);
  if (!found) notFound();
  const say = await getTranslations("conversations");
  const { report, messages, mentionable } = found;
  return (
    <FilingLayout head={<ReportHead report={report} today={today()} page={say("title")} />}>
      <p className="mb-6 max-w-text text-muted">{say("leadParliament")}</p>
      <MessageList messages={messages} />
      <h2 className="mt-10 mb-4">{say("write")}</h2>
      <MessageForm key={messages.length} action={postAction} reportId={report.id} mentionable={mentionable} />
    </FilingLayout>
  );
}
