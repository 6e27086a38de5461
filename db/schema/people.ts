import { index, integer, pgEnum, pgTable, primaryKey, text, unique, uuid } from "drizzle-orm/pg-core";
import { ROLES, SIDES } from "@/lib/domain/actor";
import { LOCALES } from "@/lib/domain/locale";
import { calendarDay, id, moment } from "../columns";
import { person, roleOfPerson, scoped, systemOnly } from "../policies";
import { groups, organs, parliaments } from "./reference";

/** Postgres enum of SIDES. */
export const side = pgEnum("side", SIDES);
/** Postgres enum of ROLES. */
export const role = pgEnum("role", ROLES);
/** Postgres enum of LOCALES. */
export const locale = pgEnum("locale", LOCALES);

/** A person with an account. Work never belongs to a person, so nothing but the history points here. */
export const users = pgTable(
  "users",
  {
    id: id(),
    email: text().notNull().unique(),
    name: text().notNull(),
    side: side().notNull(),
    parliamentId: uuid("parliament_id").references(() => parliaments.id),
    locale: locale().notNull(),
    disabledAt: moment("disabled_at"),
    /** The day of the last sign-in; null before the first. */
    signedInOn: calendarDay("signed_in_on"),
    createdAt: moment("created_at").notNull().defaultNow(),
  },
  (table) => [index("users_parliament").on(table.parliamentId), ...scoped(person)],
);

/** What a person may do; a committee chair names the organ, a group chair the group. */
export const roleGrants = pgTable(
  "role_grants",
  {
    id: id(),
    userId: uuid("user_id")
      .notNull()
      .references(() => users.id),
    role: role().notNull(),
    parliamentId: uuid("parliament_id").references(() => parliaments.id),
    organId: uuid("organ_id").references(() => organs.id),
    groupId: uuid("group_id").references(() => groups.id),
  },
  (table) => [
    unique("role_grants_once").on(table.userId, table.role, table.organId, table.groupId).nullsNotDistinct(),
    ...scoped(roleOfPerson),
  ],
);

/** Password hashes (argon2id, PHC string), apart from people so that no list of people can carry one. */
export const credentials = pgTable(
  "credentials",
  {
    userId: uuid("user_id")
      .primaryKey()
      .references(() => users.id),
    passwordHash: text("password_hash").notNull(),
  },
  () => scoped(systemOnly),
);

/** One row per signed-in browser, looked up on each request: a token that names an ended row is worth nothing. */
export const sessions = pgTable(
  "sessions",
  {
    id: id(),
    userId: uuid("user_id")
      .notNull()
      .references(() => users.id),
    startedAt: moment("started_at").notNull(),
    seenAt: moment("seen_at").notNull(),
    endsAt: moment("ends_at").notNull(),
    endedAt: moment("ended_at"),
  },
  (table) => [index("sessions_user").on(table.userId), ...scoped(systemOnly)],
);

/** Failed sign-ins per account name and hour, so that guessing slows down in every process alike. */
export const signInFailures = pgTable(
  "sign_in_failures",
  {
    email: text().notNull(),
    windowStartsAt: moment("window_starts_at").notNull(),
    failures: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.email, table.windowStartsAt] }), ...scoped(systemOnly)],
);
