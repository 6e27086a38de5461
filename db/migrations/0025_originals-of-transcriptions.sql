CREATE TABLE "originals" (
	"parliament_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"report_id" uuid NOT NULL,
	"channel" text NOT NULL,
	"source" text NOT NULL,
	"received_on" date NOT NULL,
	"name" text NOT NULL,
	"kind" "file_kind" NOT NULL,
	"size_bytes" integer NOT NULL,
	"sha256" text NOT NULL,
	"bytes" "bytea" NOT NULL,
	"stored_by" uuid NOT NULL,
	"stored_at" timestamp with time zone NOT NULL,
	CONSTRAINT "originals_parliament_id_id_pk" PRIMARY KEY("parliament_id","id")
);
--> statement-breakpoint
ALTER TABLE "originals" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "originals" ADD CONSTRAINT "originals_stored_by_users_id_fk" FOREIGN KEY ("stored_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "originals" ADD CONSTRAINT "originals_parliament_id_report_id_reports_parliament_id_id_fk" FOREIGN KEY ("parliament_id","report_id") REFERENCES "public"."reports"("parliament_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "originals_report" ON "originals" USING btree ("parliament_id","report_id");--> statement-breakpoint
CREATE POLICY "app_reads" ON "originals" AS PERMISSIVE FOR SELECT TO "operative_app" USING (parliament_id = (select nullif(current_setting('app.parliament_id', true), '')::uuid) or (select current_setting('app.side', true)) = 'secretariat');--> statement-breakpoint
CREATE POLICY "app_adds" ON "originals" AS PERMISSIVE FOR INSERT TO "operative_app" WITH CHECK ((select current_setting('app.side', true)) = 'secretariat');--> statement-breakpoint
CREATE POLICY "jobs_do_all" ON "originals" AS PERMISSIVE FOR ALL TO "operative_worker" USING (true) WITH CHECK (true);--> statement-breakpoint
ALTER POLICY "app_adds" ON "version_files" TO operative_app WITH CHECK (parliament_id = (select nullif(current_setting('app.parliament_id', true), '')::uuid) or (select current_setting('app.side', true)) = 'secretariat');--> statement-breakpoint
ALTER POLICY "app_adds" ON "report_versions" TO operative_app WITH CHECK (parliament_id = (select nullif(current_setting('app.parliament_id', true), '')::uuid) or (select current_setting('app.side', true)) = 'secretariat');