import { boolean, index, integer, pgEnum, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { SOURCE_KINDS, UPLOAD_STATES } from "@/lib/domain/source-kinds";
import { bytes, id, moment } from "../columns";
import { scoped, secretariatWork } from "../policies";
import { renditions } from "./documents";
import { users } from "./people";

/** Postgres enum of SOURCE_KINDS. */
export const sourceKind = pgEnum("source_kind", SOURCE_KINDS);
/** Postgres enum of UPLOAD_STATES. */
export const uploadState = pgEnum("upload_state", UPLOAD_STATES);

/** A file or a pasted text as it was sent in, byte for byte, and how far the reading of it has come. The same bytes are
 *  one upload, however often they are sent. */
export const uploads = pgTable(
  "uploads",
  {
    id: id(),
    name: text().notNull(),
    origin: text().notNull(),
    isPasted: boolean("is_pasted").notNull(),
    /** The encoding that the sender stated, or null. */
    declaredEncoding: text("declared_encoding"),
    content: bytes("content").notNull(),
    sizeBytes: integer("size_bytes").notNull(),
    sha256: text().notNull().unique(),
    state: uploadState().notNull(),
    /** What it turned out to be; null until it was looked into. */
    kind: sourceKind(),
    /** The encoding that a text was read in; null for other kinds. */
    encoding: text(),
    pages: integer(),
    pagesRead: integer("pages_read").notNull().default(0),
    /** How often a worker has begun with it; counted before the work, so that a file that ends its worker is given up. */
    attempts: integer().notNull().default(0),
    /** Why it failed: a code with a sentence in refusals.json. */
    failure: text(),
    sentBy: uuid("sent_by")
      .notNull()
      .references(() => users.id),
    sentAt: moment("sent_at").notNull(),
    startedAt: moment("started_at"),
    endedAt: moment("ended_at"),
  },
  (table) => [index("uploads_state").on(table.state, table.sentAt), ...scoped(secretariatWork)],
);

/** The texts that were read from an upload, one for each document in it, in its order. Another file may have given the
 *  same text before. */
export const uploadRenditions = pgTable(
  "upload_renditions",
  {
    uploadId: uuid("upload_id")
      .notNull()
      .references(() => uploads.id, { onDelete: "cascade" }),
    position: integer().notNull(),
    renditionId: uuid("rendition_id")
      .notNull()
      .references(() => renditions.id),
    /** True where the text was on record before. */
    wasKnown: boolean("was_known").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.uploadId, table.position] }),
    index("upload_renditions_rendition").on(table.renditionId),
    ...scoped(secretariatWork),
  ],
);
