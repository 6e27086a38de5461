import { sql } from "drizzle-orm";
import { check, index, integer, jsonb, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import type { Role } from "@/lib/domain/actor";
import type { MailOutcome } from "@/lib/domain/mail-delivery";
import type { LetterKind, NoticeKind } from "@/lib/domain/notice-kinds";
import { id, moment, type PerLocale } from "../columns";
import { noticeQueue, ownChoice, scoped, secretariatReads } from "../policies";
import { locale, role, users } from "./people";
import { parliaments } from "./reference";

/** What a notice says of its subject: a text, or one per language, put into the words of its kind. */
export type Facts = Record<string, string | PerLocale>;

/** Something to tell somebody, put in with the change that it tells; a job makes letters of it. It goes to a person, to
 *  an address, or to whoever holds one of the roles when the letter is written. */
export const notices = pgTable(
  "notices",
  {
    id: id(),
    parliamentId: uuid("parliament_id").references(() => parliaments.id),
    kind: text().$type<NoticeKind>().notNull(),
    userId: uuid("user_id").references(() => users.id),
    email: text(),
    locale: locale(),
    roles: role().array().$type<Role[]>(),
    facts: jsonb().$type<Facts>().notNull(),
    /** Of lib/paths, without a language. */
    path: text().notNull(),
    /** The same notice queued twice is one. */
    dedupeKey: text("dedupe_key").notNull().unique(),
    notBefore: moment("not_before"),
    queuedAt: moment("queued_at").notNull().defaultNow(),
    /** When its letters were written, or it was found that nobody is to get one. */
    settledAt: moment("settled_at"),
  },
  (table) => [
    check("notice_has_one_reader", sql`num_nonnulls(${table.userId}, ${table.email}, ${table.roles}) = 1`),
    check("notice_to_address_has_language", sql`(${table.email} is null) = (${table.locale} is null)`),
    index("notices_unsettled").on(table.queuedAt).where(sql`${table.settledAt} is null`),
    ...scoped(noticeQueue),
  ],
);

/** A letter to one address, whole as it is sent: a second try sends the very same. `key` makes it one and gives its
 *  Message-ID. Waiting is what is neither sent nor given up. */
export const mails = pgTable(
  "mails",
  {
    id: id(),
    key: text().notNull().unique(),
    parliamentId: uuid("parliament_id").references(() => parliaments.id),
    letter: text().$type<LetterKind>().notNull(),
    /** Null for an address that has no account yet. */
    userId: uuid("user_id").references(() => users.id),
    email: text().notNull(),
    locale: locale().notNull(),
    subject: text().notNull(),
    /** Both null once a secret letter is delivered. */
    text: text(),
    html: text(),
    /** On the clock of lib/clock.ts, as people read it. */
    writtenAt: moment("written_at").notNull(),
    /** The database's own clock from here on: in the demo time stands still, and a pause would never end. */
    queuedAt: moment("queued_at").notNull().defaultNow(),
    attempts: integer().notNull().default(0),
    nextTryAt: moment("next_try_at").notNull().defaultNow(),
    sentAt: moment("sent_at"),
    givenUpAt: moment("given_up_at"),
    lastOutcome: text("last_outcome").$type<MailOutcome>(),
    /** What the server said last, in its own words. */
    lastAnswer: text("last_answer"),
  },
  (table) => [
    check("mail_ends_once", sql`num_nonnulls(${table.sentAt}, ${table.givenUpAt}) < 2`),
    index("mails_waiting")
      .on(table.nextTryAt)
      .where(sql`${table.sentAt} is null and ${table.givenUpAt} is null`),
    index("mails_parliament").on(table.parliamentId, table.writtenAt),
    index("mails_address").on(table.email, table.queuedAt),
    ...scoped(secretariatReads),
  ],
);

/** Letters that a person does not want. */
export const mutedLetters = pgTable(
  "muted_letters",
  {
    userId: uuid("user_id")
      .notNull()
      .references(() => users.id),
    letter: text().$type<LetterKind>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.userId, table.letter] }), ...scoped(ownChoice)],
);
