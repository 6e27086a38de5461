import "server-only";
import { createTranslator } from "next-intl";
import type { Facts } from "@/db/schema/outbox";
import type { Locale } from "@/lib/domain/locale";
import { LETTERS, type LetterKind, type NoticeKind } from "@/lib/domain/notice-kinds";
import { formatDate } from "@/lib/i18n/format";
import { MESSAGES, type Messages } from "@/lib/i18n/messages";
import { HELP_EMAIL, paths } from "@/lib/paths";
import { localText } from "@/lib/text/local-text";
import { wholeAddress } from "@/lib/whole-address";
import { type LetterParts, letterHtml } from "./letter-html";
import { unsubscribeKey } from "./unsubscribe";

/** One thing that a letter tells, with the page where it is dealt with. */
export type Entry = { kind: NoticeKind; facts: Facts; path: string };
/** Who a letter is for; `userId` is null for an address that has no account yet. */
export type Reader = { userId: string | null; name: string | null; email: string; locale: Locale };
/** What is stored and sent: a plain part always, and the same in HTML. */
export type Letter = { subject: string; text: string; html: string };
/** Writes a letter in its reader's language. Subjects are fixed sentences: nothing that anybody typed is in them. */
export function writeLetter(letter: LetterKind, reader: Reader, entries: Entry[]): Letter {
  const { locale } = reader;
  const messages = MESSAGES[locale] as Messages;
  const say = createTranslator({ locale, messages, namespace: "mail", onError: fail });
  const parts: LetterParts = {
    locale,
    greeting: reader.name ? say("greeting", { name: isolated(reader.name) }) : say("greetingUnnamed"),
    entries: entries.map(({ kind, facts, path }) => ({
      // The arguments of each line are the facts of its kind; lib/mail/letter.test.ts writes one of each.
      line: say(`lines.${kind}`, factsIn(facts, locale) as never),
      link: wholeAddress(locale, path),
    })),
    open: say("open"),
    footer: [say("sender"), say("help", { email: HELP_EMAIL }), ...wayOut(letter, reader, say)],
  };
  return { subject: say(`subjects.${letter}`), text: letterText(parts), html: letterHtml(parts) };
}

function wayOut(
  letter: LetterKind,
  { userId, locale }: Reader,
  say: (key: "unsubscribe", given: { link: string }) => string,
): string[] {
  if (userId === null || !LETTERS[letter].mayMute) return [];
  const link = wholeAddress(locale, paths.unsubscribe(unsubscribeKey(userId, letter)));
  return [say("unsubscribe", { link })];
}

function letterText({ greeting, entries, footer }: LetterParts): string {
  const told = entries.map(({ line, link }) => `${line}\n${link}`);
  return [greeting, ...told, `-- \n${footer.join("\n")}`].join("\n\n");
}

function factsIn(facts: Facts, locale: Locale): Record<string, string> {
  return Object.fromEntries(
    Object.entries(facts).map(([name, fact]) => {
      const text = typeof fact === "string" ? fact : localText(fact, locale).text;
      return [name, name.endsWith("On") ? formatDate(text, locale) : isolated(text)];
    }),
  );
}

/** A name or title keeps its own direction inside a sentence, in plain text too; it stays on one line. */
function isolated(text: string): string {
  return `\u2068${text.replace(/\s+/g, " ").trim()}\u2069`;
}

/** A letter with a gap must not leave. */
function fail(error: Error): never {
  throw error;
}
