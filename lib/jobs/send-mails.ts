import "server-only";
import { and, asc, eq, isNull, lte, sql } from "drizzle-orm";
import { asSystem } from "@/db/client";
import { mails } from "@/db/schema/outbox";
import { now } from "@/lib/clock";
import { type AfterTry, afterTry, TRY_MINUTES_MAX } from "@/lib/domain/mail-delivery";
import { LETTERS } from "@/lib/domain/notice-kinds";
import { env } from "@/lib/env";
import { type Delivery, type MailServer, type MailToSend, openMailServer } from "@/lib/mail/server";

const JOB = "send-mails";
const inMinutes = (minutes: number) => sql`now() + make_interval(mins => ${minutes}::int)`;

type Claimed = MailToSend & { id: string; attempts: number; ageMinutes: number };

/** Sends the letters whose time has come, oldest first, one after the other. Each is marked as tried before it goes
 *  out, so that a worker killed at any moment leaves at most one letter whose fate is unknown: it goes again, the very
 *  same. Where the server is in trouble the others wait for the next round. Without a server nothing is sent. */
export async function sendMails(ending?: AbortSignal): Promise<void> {
  const settings = env().mailServer;
  if (!settings) return;
  let server: MailServer | null = null;
  try {
    for (let mail = await claim(); mail; mail = ending?.aborted ? null : await claim()) {
      server ??= openMailServer(settings);
      const delivery = await server.deliver(mail);
      await settle(mail, delivery);
      if (delivery.outcome === "no_server") return;
    }
  } finally {
    server?.close();
  }
}

function claim(): Promise<Claimed | null> {
  return asSystem(JOB, async (scope) => {
    const [mail] = await scope
      .select({
        id: mails.id,
        key: mails.key,
        letter: mails.letter,
        userId: mails.userId,
        email: mails.email,
        locale: mails.locale,
        subject: mails.subject,
        text: mails.text,
        html: mails.html,
        attempts: mails.attempts,
        ageMinutes: sql<number>`extract(epoch from now() - ${mails.queuedAt})::float8 / 60`,
      })
      .from(mails)
      .where(and(isNull(mails.sentAt), isNull(mails.givenUpAt), lte(mails.nextTryAt, sql`now()`)))
      .orderBy(asc(mails.nextTryAt), asc(mails.id))
      .limit(1)
      .for("update", { skipLocked: true });
    if (!mail) return null;
    const attempts = mail.attempts + 1;
    await scope
      .update(mails)
      .set({ attempts, nextTryAt: inMinutes(TRY_MINUTES_MAX) })
      .where(eq(mails.id, mail.id));
    return { ...mail, attempts, text: mail.text ?? "", html: mail.html ?? "" };
  });
}

function settle(mail: Claimed, { outcome, answer }: Delivery): Promise<void> {
  const after = afterTry(outcome, mail);
  const isOver = after.is !== "waiting";
  return asSystem(JOB, async (scope) => {
    await scope
      .update(mails)
      .set({
        lastOutcome: outcome,
        lastAnswer: answer,
        ...changeAfter(after),
        ...(isOver && LETTERS[mail.letter].isSecret ? { text: null, html: null } : {}),
      })
      .where(eq(mails.id, mail.id));
  });
}

function changeAfter(after: AfterTry) {
  if (after.is === "waiting") return { nextTryAt: inMinutes(after.retryInMinutes) };
  return after.is === "sent" ? { sentAt: now() } : { givenUpAt: now() };
}
