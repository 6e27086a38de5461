import "server-only";
import { and, count, desc, eq, isNotNull, isNull, ne, or, type SQL, sql } from "drizzle-orm";
import { inScopeOf, type Scope } from "@/db/client";
import { mails, mutedLetters } from "@/db/schema/outbox";
import { users } from "@/db/schema/people";
import { parliaments } from "@/db/schema/reference";
import type { Actor } from "@/lib/domain/actor";
import type { Locale } from "@/lib/domain/locale";
import { LETTERS, type LetterKind } from "@/lib/domain/notice-kinds";
import { env } from "@/lib/env";
import { localText } from "@/lib/text/local-text";
import { lettersOffered } from "./offered";
import type { LetterFilter } from "./schema";
import type { LetterList, LetterListed, LetterShown, Unreachable } from "./views";

/** Letters on one page. */
export const LETTERS_ON_PAGE = 50;

const STATES = {
  waiting: and(isNull(mails.sentAt), isNull(mails.givenUpAt)),
  sent: isNotNull(mails.sentAt),
  given_up: isNotNull(mails.givenUpAt),
} as const satisfies Record<LetterListed["state"], SQL | undefined>;

const COLUMNS = {
  id: mails.id,
  letter: mails.letter,
  email: mails.email,
  reader: users.name,
  iso2: parliaments.iso2,
  country: parliaments.country,
  writtenAt: mails.writtenAt,
  sentAt: mails.sentAt,
  givenUpAt: mails.givenUpAt,
  outcome: mails.lastOutcome,
  locale: mails.locale,
  subject: mails.subject,
  attempts: mails.attempts,
  answer: mails.lastAnswer,
};

/** The letters under the filters, the latest first. */
export function listLetters(actor: Actor, filter: LetterFilter, reader: Locale): Promise<LetterList> {
  const where = and(
    filter.state ? STATES[filter.state] : undefined,
    filter.parliament ? eq(mails.parliamentId, filter.parliament) : undefined,
  );
  return inScopeOf(actor, async (scope) => {
    const [total] = await scope.select({ n: count() }).from(mails).where(where);
    const rows = await withNames(scope)
      .where(where)
      .orderBy(desc(mails.writtenAt), mails.id)
      .limit(LETTERS_ON_PAGE)
      .offset((filter.page - 1) * LETTERS_ON_PAGE);
    return {
      letters: rows.map((row) => listed(row, reader)),
      found: total?.n ?? 0,
      mayLeave: env().mailServer !== null,
    };
  });
}

/** One letter, or null. The text of a secret one is shown in the demo alone, where no mail server takes it. */
export function findLetter(actor: Actor, letterId: string, reader: Locale): Promise<LetterShown | null> {
  return inScopeOf(actor, async (scope) => {
    const [row] = await withNames(scope).where(eq(mails.id, letterId));
    if (!row) return null;
    const isHidden = LETTERS[row.letter].isSecret && !env().DEMO;
    const [body] = await scope.select({ text: mails.text }).from(mails).where(eq(mails.id, letterId));
    const { locale, subject, attempts, sentAt, answer } = row;
    const text = isHidden ? null : (body?.text ?? null);
    return { ...listed(row, reader), locale, subject, attempts, sentAt, answer, text };
  });
}

/** The addresses that letters do not reach, by their last letter that was tried. One that reached them since takes an
 *  address off the list. */
export function listUnreachable(actor: Actor, reader: Locale): Promise<Unreachable[]> {
  return inScopeOf(actor, (scope) => unreachableIn(scope, reader));
}

export async function unreachableIn(scope: Scope, reader: Locale): Promise<Unreachable[]> {
  const last = scope
    .selectDistinctOn([mails.email], { id: mails.id })
    .from(mails)
    .where(and(isNotNull(mails.lastOutcome), ne(mails.lastOutcome, "no_server")))
    .orderBy(mails.email, desc(mails.queuedAt));
  const rows = await withNames(scope)
    .where(and(sql`${mails.id} in (${last})`, or(STATES.given_up, eq(mails.lastOutcome, "deferred"))))
    .orderBy(mails.email);
  return rows.map((row) => ({
    email: row.email,
    parliament: listed(row, reader).parliament,
    letterId: row.id,
    since: row.givenUpAt ?? row.writtenAt,
    answer: row.answer,
  }));
}

/** Which of the letters that one can do without the person who asks gets. */
export function listWantedLetters(actor: Actor): Promise<LetterKind[]> {
  return inScopeOf(actor, async (scope) => {
    const muted = await scope
      .select({ letter: mutedLetters.letter })
      .from(mutedLetters)
      .where(eq(mutedLetters.userId, actor.userId));
    return lettersOffered(actor).filter((letter) => !muted.some((each) => each.letter === letter));
  });
}

function withNames(scope: Scope) {
  return scope
    .select(COLUMNS)
    .from(mails)
    .leftJoin(users, eq(users.id, mails.userId))
    .leftJoin(parliaments, eq(parliaments.id, mails.parliamentId))
    .$dynamic();
}

type ListedRow = Omit<LetterListed, "state" | "parliament"> & {
  iso2: string | null;
  country: Parameters<typeof localText>[0] | null;
  sentAt: Date | null;
  givenUpAt: Date | null;
};

function listed(row: ListedRow, reader: Locale): LetterListed {
  const { id, letter, email, reader: name, iso2, country, writtenAt, outcome } = row;
  const parliament = iso2 && country ? { iso2, name: localText(country, reader) } : null;
  return { id, letter, state: stateOf(row), email, reader: name, parliament, writtenAt, outcome };
}

function stateOf({ sentAt, givenUpAt }: ListedRow): LetterListed["state"] {
  if (sentAt) return "sent";
  return givenUpAt ? "given_up" : "waiting";
}
