CREATE TABLE "published_measures" (
	"parliament_id" uuid NOT NULL,
	"report_id" uuid NOT NULL,
	"measure_id" uuid NOT NULL,
	"version_number" integer NOT NULL,
	"commitment_ids" uuid[] NOT NULL,
	"language" "locale" NOT NULL,
	"type" "measure_type" NOT NULL,
	"chamber" "chamber" NOT NULL,
	"taken_on" date NOT NULL,
	"title" text NOT NULL,
	"description" text NOT NULL,
	"links" jsonb NOT NULL,
	"published_by" uuid,
	"published_at" timestamp with time zone NOT NULL,
	CONSTRAINT "published_measures_parliament_id_report_id_measure_id_pk" PRIMARY KEY("parliament_id","report_id","measure_id")
);
--> statement-breakpoint
ALTER TABLE "published_measures" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "published_measures" ADD CONSTRAINT "published_measures_published_by_users_id_fk" FOREIGN KEY ("published_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "published_measures" ADD CONSTRAINT "published_measures_parliament_id_report_id_reports_parliament_id_id_fk" FOREIGN KEY ("parliament_id","report_id") REFERENCES "public"."reports"("parliament_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "published_measures_commitments" ON "published_measures" USING gin ("commitment_ids");--> statement-breakpoint
CREATE POLICY "app_reads" ON "published_measures" AS PERMISSIVE FOR SELECT TO "operative_app" USING ((select current_setting('app.side', true)) <> '');--> statement-breakpoint
CREATE POLICY "app_adds" ON "published_measures" AS PERMISSIVE FOR INSERT TO "operative_app" WITH CHECK (parliament_id = (select nullif(current_setting('app.parliament_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "app_changes" ON "published_measures" AS PERMISSIVE FOR UPDATE TO "operative_app" USING (parliament_id = (select nullif(current_setting('app.parliament_id', true), '')::uuid)) WITH CHECK (parliament_id = (select nullif(current_setting('app.parliament_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "app_removes" ON "published_measures" AS PERMISSIVE FOR DELETE TO "operative_app" USING (parliament_id = (select nullif(current_setting('app.parliament_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "jobs_do_all" ON "published_measures" AS PERMISSIVE FOR ALL TO "operative_worker" USING (true) WITH CHECK (true);