import { boolean, integer, jsonb, pgEnum, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { calendarDay, id, type PerLocale, type Provenance } from "../columns";
import { bodyWork, memberRecord, reference, scoped } from "../policies";

/** Where facts come from; the ids that provenance columns name. */
export const sources = pgTable(
  "sources",
  {
    id: text().primaryKey(),
    address: text().notNull(),
    description: text().notNull(),
    dated: text(),
  },
  () => scoped(reference),
);

/** The organisation that adopts and asks; the IPU is the first of them. */
export const bodies = pgTable(
  "bodies",
  { id: id(), code: text().notNull().unique(), name: jsonb().$type<PerLocale>().notNull() },
  () => scoped(reference),
);

/** Who adopts in a body or is in charge of a document: Assembly, Governing Council, standing committees. */
export const organs = pgTable(
  "organs",
  {
    id: id(),
    bodyId: uuid("body_id")
      .notNull()
      .references(() => bodies.id),
    code: text().notNull().unique(),
    name: jsonb().$type<PerLocale>().notNull(),
    kind: text().notNull(),
    provenance: jsonb().$type<Provenance>().notNull(),
  },
  () => scoped(reference),
);

/** A dated meeting. Its days can move or be unknown; due rules hang on it. */
export const events = pgTable(
  "events",
  {
    id: id(),
    bodyId: uuid("body_id")
      .notNull()
      .references(() => bodies.id),
    code: text().notNull().unique(),
    kind: text().notNull(),
    /** Ordinal of an Assembly, so that "149th Assembly" in a text finds its event. */
    number: integer(),
    name: jsonb().$type<PerLocale>().notNull(),
    city: text(),
    countryIso2: text("country_iso2"),
    startsOn: calendarDay("starts_on"),
    endsOn: calendarDay("ends_on"),
    cancelled: boolean().notNull().default(false),
    version: integer().notNull().default(0),
    provenance: jsonb().$type<Provenance>().notNull(),
  },
  () => scoped(bodyWork),
);

/** Whether the country has one chamber or two; "unknown" is a gap in the sources, not a third kind. */
export const structure = pgEnum("structure", ["unicameral", "bicameral", "unknown"]);

/** A national parliament on record. Whether and when it is a member says `memberships`. */
export const parliaments = pgTable(
  "parliaments",
  {
    id: id(),
    iso2: text().notNull().unique(),
    country: jsonb().$type<PerLocale>().notNull(),
    aliases: text().array().notNull(),
    name: text(),
    nativeName: text("native_name"),
    structure: structure().notNull(),
    chambers: jsonb().$type<{ kind: string; name: string | null }[]>().notNull(),
    provenance: jsonb().$type<Provenance>().notNull(),
  },
  () => scoped(reference),
);

/** Dated membership, so that past figures stay right when members join or leave. No date means "before our records". */
export const memberships = pgTable(
  "memberships",
  {
    id: id(),
    bodyId: uuid("body_id")
      .notNull()
      .references(() => bodies.id),
    parliamentId: uuid("parliament_id")
      .notNull()
      .references(() => parliaments.id),
    joinedOn: calendarDay("joined_on"),
    leftOn: calendarDay("left_on"),
    confidence: text().$type<"high" | "medium" | "low">().notNull(),
  },
  () => scoped(memberRecord),
);

/** Geopolitical groups; they overlap. */
export const groups = pgTable(
  "groups",
  { id: id(), code: text().notNull().unique(), name: jsonb().$type<PerLocale>().notNull() },
  () => scoped(reference),
);

/** Which parliament is in which group, and whether a source names it or it was worked out. */
export const groupMembers = pgTable(
  "group_members",
  {
    groupId: uuid("group_id")
      .notNull()
      .references(() => groups.id),
    parliamentId: uuid("parliament_id")
      .notNull()
      .references(() => parliaments.id),
    basis: text().$type<"named" | "derived" | "unknown">().notNull(),
    confidence: text().$type<"high" | "medium" | "low">().notNull(),
  },
  (table) => [primaryKey({ columns: [table.groupId, table.parliamentId] }), ...scoped(reference)],
);

/** Treaties, compacts and declarations that commitments name. */
export const instruments = pgTable(
  "instruments",
  {
    code: text().primaryKey(),
    kind: text().notNull(),
    name: jsonb().$type<PerLocale>().notNull(),
    adoptedOn: calendarDay("adopted_on"),
    provenance: jsonb().$type<Provenance>().notNull(),
  },
  () => scoped(reference),
);

/** Global Compact objectives and SDG targets. */
export const themes = pgTable(
  "themes",
  {
    code: text().primaryKey(),
    scheme: text().$type<"gcm" | "sdg">().notNull(),
    number: text().notNull(),
    title: jsonb().$type<PerLocale>().notNull(),
    short: jsonb().$type<PerLocale>().notNull(),
  },
  () => scoped(reference),
);
