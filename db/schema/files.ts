import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  customType,
  foreignKey,
  index,
  integer,
  pgEnum,
  pgTable,
  primaryKey,
  text,
  uuid,
} from "drizzle-orm/pg-core";
import { FILE_KINDS, FILE_STATES } from "@/lib/domain/file-kinds";
import { moment } from "../columns";
import { scoped, submittedVersion, workingFile } from "../policies";
import { users } from "./people";
import { measures, reportVersions } from "./reports";

const bytea = customType<{ data: Uint8Array; driverData: Uint8Array }>({ dataType: () => "bytea" });

/** Postgres enum of FILE_KINDS. */
export const fileKind = pgEnum("file_kind", FILE_KINDS);
/** Postgres enum of FILE_STATES. */
export const fileState = pgEnum("file_state", FILE_STATES);

/** A file that shows a measure happened. Its kind and hash are known once all of it has arrived. */
export const files = pgTable(
  "files",
  {
    parliamentId: uuid("parliament_id").notNull(),
    id: uuid().notNull().defaultRandom(),
    measureId: uuid("measure_id").notNull(),
    name: text().notNull(),
    sizeBytes: integer("size_bytes").notNull(),
    state: fileState().notNull().default("uploading"),
    kind: fileKind(),
    sha256: text(),
    description: text().notNull().default(""),
    isPublic: boolean("is_public").notNull().default(false),
    addedBy: uuid("added_by").references(() => users.id),
    addedAt: moment("added_at").notNull(),
    /** In the bin since; what a submitted version names stays readable there. */
    removedAt: moment("removed_at"),
  },
  (table) => [
    primaryKey({ columns: [table.parliamentId, table.id] }),
    index("files_measure").on(table.parliamentId, table.measureId),
    foreignKey({
      columns: [table.parliamentId, table.measureId],
      foreignColumns: [measures.parliamentId, measures.id],
    }),
    check(
      "file_known_once_whole",
      sql`${table.state} = 'uploading' or (${table.kind} is not null and ${table.sha256} is not null)`,
    ),
    ...scoped(workingFile({ table: "files", fileId: "id" })),
  ],
);

const { change: _never, ...written } = workingFile({ table: "file_pieces", fileId: "file_id" });

/** The bytes of a file in pieces, each named by the place of its first byte. */
export const filePieces = pgTable(
  "file_pieces",
  {
    parliamentId: uuid("parliament_id").notNull(),
    fileId: uuid("file_id").notNull(),
    firstByte: integer("first_byte").notNull(),
    bytes: bytea().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.parliamentId, table.fileId, table.firstByte] }),
    foreignKey({
      columns: [table.parliamentId, table.fileId],
      foreignColumns: [files.parliamentId, files.id],
    }).onDelete("cascade"),
    ...scoped(written),
  ],
);

/** The files that a submitted version names: who may read the version may read them (ADR 0016). */
export const versionFiles = pgTable(
  "version_files",
  {
    parliamentId: uuid("parliament_id").notNull(),
    fileId: uuid("file_id").notNull(),
    reportId: uuid("report_id").notNull(),
    versionNumber: integer("version_number").notNull(),
    committeeId: uuid("committee_id"),
  },
  (table) => [
    primaryKey({
      name: "version_files_pk",
      columns: [table.parliamentId, table.fileId, table.reportId, table.versionNumber],
    }),
    foreignKey({
      columns: [table.parliamentId, table.fileId],
      foreignColumns: [files.parliamentId, files.id],
    }),
    foreignKey({
      name: "version_files_version_fk",
      columns: [table.parliamentId, table.reportId, table.versionNumber],
      foreignColumns: [reportVersions.parliamentId, reportVersions.reportId, reportVersions.number],
    }),
    ...scoped(submittedVersion),
  ],
);
