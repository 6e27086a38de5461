import { customType, date, timestamp, uuid } from "drizzle-orm/pg-core";
import type { CalendarDate } from "@/lib/domain/calendar-date";
import type { Locale } from "@/lib/domain/locale";

/** A name or title per language; a missing language is absent, never empty. */
export type PerLocale = Partial<Record<Locale, string>>;

/** Where a reference row comes from: ids of `sources` or plain addresses, and how sure it is. */
export type Provenance = {
  sources: string[];
  confidence: "high" | "medium" | "low" | null;
  note: string | null;
};

/** Primary key of a table that no parliament owns. */
export const id = () => uuid("id").primaryKey().defaultRandom();

/** An instant, stored with its zone and read as a Date. */
export const moment = (name: string) => timestamp(name, { withTimezone: true, mode: "date" });

/** A deadline or another calendar day, never a midnight somewhere (ADR 0010). */
export const calendarDay = (name: string) => date(name, { mode: "string" }).$type<CalendarDate>();

/** Bytes as they are. Never name this column in a list: a row can hold 25 MB. */
export const bytes = customType<{ data: Uint8Array; driverData: Buffer }>({
  dataType: () => "bytea",
  toDriver: (value) => Buffer.from(value.buffer, value.byteOffset, value.byteLength),
});
