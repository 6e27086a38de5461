import "server-only";
import { createHash } from "node:crypto";
import { createTransport } from "nodemailer";
import type { Locale } from "@/lib/domain/locale";
import { type MailOutcome, TRY_MINUTES_MAX } from "@/lib/domain/mail-delivery";
import { LETTERS, type LetterKind } from "@/lib/domain/notice-kinds";
import { apiPaths } from "@/lib/paths";
import { hostedAddress } from "@/lib/whole-address";
import { unsubscribeKey } from "./unsubscribe";

/** A stored letter, whole. */
export type MailToSend = {
  key: string;
  letter: LetterKind;
  userId: string | null;
  email: string;
  locale: Locale;
  subject: string;
  text: string;
  html: string;
};
/** What the server made of it and what it said, on one line. */
export type Delivery = { outcome: MailOutcome; answer: string };
/** An open way to a mail server; letters go one after the other. */
export type MailServer = { deliver: (mail: MailToSend) => Promise<Delivery>; close: () => void };

const ANSWER_MAX = 300;
const STEP_MS_MAX = 20_000;
/** Well before another worker takes an unfinished try for a broken one. */
const LETTER_MS_MAX = (TRY_MINUTES_MAX * 60_000) / 2;

/** Opens a server of the settings. A letter that takes too long counts as not sent, even where every step is quick. */
export function openMailServer({ url, from }: { url: string; from: string }): MailServer {
  const transport = createTransport(
    {
      url,
      pool: true,
      maxConnections: 1,
      connectionTimeout: STEP_MS_MAX,
      greetingTimeout: STEP_MS_MAX,
      socketTimeout: STEP_MS_MAX,
      disableFileAccess: true,
      disableUrlAccess: true,
    },
    { from },
  );
  const deliver = async (mail: MailToSend): Promise<Delivery> => {
    let onTime: NodeJS.Timeout | undefined;
    const tooLong = new Promise<never>((_, reject) => {
      onTime = setTimeout(() => reject(new Error("The server took too long.")), LETTER_MS_MAX);
    });
    try {
      const { response } = await Promise.race([transport.sendMail(messageOf(mail, from)), tooLong]);
      return { outcome: "delivered", answer: oneLine(response) };
    } catch (error) {
      return {
        outcome: outcomeOf(error),
        answer: oneLine(error instanceof Error ? error.message : String(error)),
      };
    } finally {
      clearTimeout(onTime);
    }
  };
  return { deliver, close: () => transport.close() };
}

function messageOf({ key, letter, userId, email, locale, subject, text, html }: MailToSend, from: string) {
  const host = from.replace(/.*@|>.*/g, "");
  const way = userId !== null && LETTERS[letter].mayMute ? unsubscribeKey(userId, letter) : null;
  return {
    to: { name: "", address: email },
    subject,
    text,
    html,
    textEncoding: "base64" as const,
    messageId: `<${createHash("sha256").update(key).digest("hex").slice(0, 32)}@${host}>`,
    headers: {
      "Content-Language": locale,
      // Absence notes and lists that answer by themselves leave such a letter alone.
      "Auto-Submitted": "auto-generated",
      "X-Auto-Response-Suppress": "All",
      ...(way && {
        "List-Unsubscribe": `<${hostedAddress(apiPaths.unsubscribe(way))}>`,
        "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
      }),
    },
  };
}

/** Only what a server says of this reader or this letter is about them; all else is trouble with the server. */
function outcomeOf(error: unknown): MailOutcome {
  const { responseCode = 0, command = "" } = error as { responseCode?: number; command?: string };
  const isOfLetter = ["RCPT TO", "DATA"].includes(command) && responseCode !== 421;
  if (!isOfLetter || responseCode < 400) return "no_server";
  return responseCode < 500 ? "deferred" : "refused";
}

function oneLine(answer: string): string {
  return answer.replace(/\s+/g, " ").trim().slice(0, ANSWER_MAX);
}
