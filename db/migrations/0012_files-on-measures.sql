CREATE TYPE "public"."file_kind" AS ENUM('pdf', 'docx', 'xlsx', 'odt', 'jpg', 'png');--> statement-breakpoint
CREATE TYPE "public"."file_state" AS ENUM('uploading', 'quarantined', 'clean', 'infected');--> statement-breakpoint
CREATE TABLE "file_pieces" (
	"parliament_id" uuid NOT NULL,
	"file_id" uuid NOT NULL,
	"first_byte" integer NOT NULL,
	"bytes" "bytea" NOT NULL,
	CONSTRAINT "file_pieces_parliament_id_file_id_first_byte_pk" PRIMARY KEY("parliament_id","file_id","first_byte")
);
--> statement-breakpoint
ALTER TABLE "file_pieces" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "files" (
	"parliament_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"measure_id" uuid NOT NULL,
	"name" text NOT NULL,
	"size_bytes" integer NOT NULL,
	"state" "file_state" DEFAULT 'uploading' NOT NULL,
	"kind" "file_kind",
	"sha256" text,
	"description" text DEFAULT '' NOT NULL,
	"is_public" boolean DEFAULT false NOT NULL,
	"added_by" uuid,
	"added_at" timestamp with time zone NOT NULL,
	"removed_at" timestamp with time zone,
	CONSTRAINT "files_parliament_id_id_pk" PRIMARY KEY("parliament_id","id"),
	CONSTRAINT "file_known_once_whole" CHECK ("files"."state" = 'uploading' or ("files"."kind" is not null and "files"."sha256" is not null))
);
--> statement-breakpoint
ALTER TABLE "files" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "version_files" (
	"parliament_id" uuid NOT NULL,
	"file_id" uuid NOT NULL,
	"report_id" uuid NOT NULL,
	"version_number" integer NOT NULL,
	"committee_id" uuid,
	CONSTRAINT "version_files_pk" PRIMARY KEY("parliament_id","file_id","report_id","version_number")
);
--> statement-breakpoint
ALTER TABLE "version_files" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "file_pieces" ADD CONSTRAINT "file_pieces_parliament_id_file_id_files_parliament_id_id_fk" FOREIGN KEY ("parliament_id","file_id") REFERENCES "public"."files"("parliament_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "files" ADD CONSTRAINT "files_added_by_users_id_fk" FOREIGN KEY ("added_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "files" ADD CONSTRAINT "files_parliament_id_measure_id_measures_parliament_id_id_fk" FOREIGN KEY ("parliament_id","measure_id") REFERENCES "public"."measures"("parliament_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "version_files" ADD CONSTRAINT "version_files_parliament_id_file_id_files_parliament_id_id_fk" FOREIGN KEY ("parliament_id","file_id") REFERENCES "public"."files"("parliament_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "version_files" ADD CONSTRAINT "version_files_version_fk" FOREIGN KEY ("parliament_id","report_id","version_number") REFERENCES "public"."report_versions"("parliament_id","report_id","number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "files_measure" ON "files" USING btree ("parliament_id","measure_id");--> statement-breakpoint
CREATE POLICY "app_reads" ON "file_pieces" AS PERMISSIVE FOR SELECT TO "operative_app" USING (parliament_id = (select nullif(current_setting('app.parliament_id', true), '')::uuid) or exists (select from version_files as named where named.parliament_id = file_pieces.parliament_id and named.file_id = file_pieces.file_id));--> statement-breakpoint
CREATE POLICY "app_adds" ON "file_pieces" AS PERMISSIVE FOR INSERT TO "operative_app" WITH CHECK (parliament_id = (select nullif(current_setting('app.parliament_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "app_removes" ON "file_pieces" AS PERMISSIVE FOR DELETE TO "operative_app" USING (parliament_id = (select nullif(current_setting('app.parliament_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "jobs_do_all" ON "file_pieces" AS PERMISSIVE FOR ALL TO "operative_worker" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "app_reads" ON "files" AS PERMISSIVE FOR SELECT TO "operative_app" USING (parliament_id = (select nullif(current_setting('app.parliament_id', true), '')::uuid) or exists (select from version_files as named where named.parliament_id = files.parliament_id and named.file_id = files.id));--> statement-breakpoint
CREATE POLICY "app_adds" ON "files" AS PERMISSIVE FOR INSERT TO "operative_app" WITH CHECK (parliament_id = (select nullif(current_setting('app.parliament_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "app_changes" ON "files" AS PERMISSIVE FOR UPDATE TO "operative_app" USING (parliament_id = (select nullif(current_setting('app.parliament_id', true), '')::uuid)) WITH CHECK (parliament_id = (select nullif(current_setting('app.parliament_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "app_removes" ON "files" AS PERMISSIVE FOR DELETE TO "operative_app" USING (parliament_id = (select nullif(current_setting('app.parliament_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "jobs_do_all" ON "files" AS PERMISSIVE FOR ALL TO "operative_worker" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "app_reads" ON "version_files" AS PERMISSIVE FOR SELECT TO "operative_app" USING (parliament_id = (select nullif(current_setting('app.parliament_id', true), '')::uuid) or (select current_setting('app.side', true)) = 'secretariat' or committee_id = any (string_to_array((select current_setting('app.organ_ids', true)), ',')::uuid[]));--> statement-breakpoint
CREATE POLICY "app_adds" ON "version_files" AS PERMISSIVE FOR INSERT TO "operative_app" WITH CHECK (parliament_id = (select nullif(current_setting('app.parliament_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "jobs_do_all" ON "version_files" AS PERMISSIVE FOR ALL TO "operative_worker" USING (true) WITH CHECK (true);