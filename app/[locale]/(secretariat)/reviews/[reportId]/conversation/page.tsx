import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { MessageForm, NoteForm } from "@/components/conversations/message-forms";
import { MessageList, NoteList } from "@/components/conversations/message-list";
import { PageHead, SideBySide } from "@/components/layout/page-head";
import { OwnText } from "@/components/reports/task-head";
import { BackLink } from "@/components/ui/way-back";
import { requireActor } from "@/lib/auth/actor";
import { today } from "@/lib/clock";
import { findConversation, listNotes } from "@/lib/conversations/queries";
import { readRouteId } from "@/lib/http/route-id";
import { paths } from "@/lib/paths";
import { addNoteAction, postAction } from "./actions";

type ConversationProps = { params: Promise<{ reportId: string }> };

async function load({ params }: ConversationProps) {
  const actor = await requireActor("secretariat");
  const reportId = readRouteId((await params).reportId);
  const found =
    reportId && (await findConversation(actor, { reportId, reader: await getLocale(), today: today() }));
  return found && { ...found, notes: await listNotes(actor, { reportId: found.report.id }) };
}

export async function generateMetadata(props: ConversationProps): Promise<Metadata> {
  const [found, say, common] = await Promise.all([
    load(props),
    getTranslations("conversations"),
    getTranslations("common"),
  ]);
  return {
    title: found ? say("pageTitle", { title: found.report.parliament.text }) : common("notFound.title"),
  };
}

/** The conversation with a parliament on one report, and beside it what officers note for themselves. */
export default async function ReviewConversationPage(props: ConversationProps) {
  const found = await load(props);
  if (!found) notFound();
  const say = await getTranslations("conversations");
  const { report, messages, mentionable, notes } = found;
  const back = <BackLink href={paths.filing(report.id)}>{say("backToReport")}</BackLink>;
  return (
    <>
      <PageHead
        before={back}
        title={say("titleWith", { parliament: report.parliament.text })}
        lead={<OwnText>{report.document.title}</OwnText>}
      />
      <SideBySide
        start={
          <section aria-labelledby="said">
            <h2 id="said" className="mb-3">
              {say("title")}
            </h2>
            <p className="mb-4 text-muted">{say("leadSecretariat")}</p>
            <MessageList messages={messages} />
            <h3 className="mt-8 mb-3">{say("write")}</h3>
            <MessageForm
              key={messages.length}
              action={postAction}
              reportId={report.id}
              mentionable={mentionable}
            />
          </section>
        }
        end={
          <section aria-labelledby="noted" className="border-2 border-control border-dashed bg-wash p-6">
            <h2 id="noted" className="mb-1">
              {say("notes.title")}
            </h2>
            <p className="mb-4 text-base text-muted">{say("notes.lead")}</p>
            <NoteList notes={notes} />
            <div className="mt-6">
              <NoteForm key={notes.length} action={addNoteAction} reportId={report.id} />
            </div>
          </section>
        }
      />
    </>
  );
}
