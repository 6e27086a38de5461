import { sql } from "drizzle-orm";
import { check, index, pgTable, uuid } from "drizzle-orm/pg-core";
import { id, moment } from "../columns";
import { ownFeed, scoped } from "../policies";
import { locale, users } from "./people";
import { parliaments } from "./reference";

/** An address under which a calendar program fetches dates without signing in: a person's own, or one of a parliament
 *  that outlives whoever made it. The secret in the address is worked out from the row's id and stored nowhere. */
export const calendarFeeds = pgTable(
  "calendar_feeds",
  {
    id: id(),
    parliamentId: uuid("parliament_id").references(() => parliaments.id),
    userId: uuid("user_id").references(() => users.id),
    locale: locale().notNull(),
    madeAt: moment("made_at").notNull(),
    revokedAt: moment("revoked_at"),
  },
  (table) => [
    check("feed_of_one", sql`num_nonnulls(${table.parliamentId}, ${table.userId}) = 1`),
    index("feeds_user").on(table.userId),
    ...scoped(ownFeed),
  ],
);
