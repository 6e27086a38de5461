import { sql } from "drizzle-orm";
import { pgTable, primaryKey, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import type { StaffRole } from "@/lib/domain/staff";
import { moment } from "../columns";
import { scoped, staff } from "../policies";
import { locale, role, users } from "./people";
import { parliaments } from "./reference";

/** Somebody asked to work for a parliament. The token that the letter carries is not here, only its hash: whoever reads
 *  this table gets in nowhere. */
export const invitations = pgTable(
  "invitations",
  {
    parliamentId: uuid("parliament_id")
      .notNull()
      .references(() => parliaments.id),
    id: uuid().notNull().defaultRandom(),
    email: text().notNull(),
    name: text().notNull(),
    roles: role().array().$type<StaffRole[]>().notNull(),
    locale: locale().notNull(),
    tokenSha256: text("token_sha256").notNull().unique(),
    invitedBy: uuid("invited_by")
      .notNull()
      .references(() => users.id),
    invitedAt: moment("invited_at").notNull(),
    expiresAt: moment("expires_at").notNull(),
    usedAt: moment("used_at"),
    /** By a newer one to the same address, or by nothing: taken back. */
    replacedAt: moment("replaced_at"),
    /** When its reader found it dead and asked for a new one. */
    askedAgainAt: moment("asked_again_at"),
  },
  (table) => [
    primaryKey({ columns: [table.parliamentId, table.id] }),
    uniqueIndex("invitations_one_open")
      .on(table.parliamentId, table.email)
      .where(sql`${table.usedAt} is null and ${table.replacedAt} is null`),
    ...scoped(staff),
  ],
);
