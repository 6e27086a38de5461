CREATE TYPE "public"."evidence_value" AS ENUM('not_checked', 'no_evidence', 'limited', 'substantial', 'complete');--> statement-breakpoint
CREATE TABLE "evidence_checks" (
	"parliament_id" uuid NOT NULL,
	"report_id" uuid NOT NULL,
	"version_number" integer NOT NULL,
	"task_id" uuid NOT NULL,
	"value" "evidence_value" NOT NULL,
	"note" text NOT NULL,
	"checked_by" uuid NOT NULL,
	"checked_at" timestamp with time zone NOT NULL,
	"shared_at" timestamp with time zone,
	"reply_until" date,
	CONSTRAINT "evidence_checks_pk" PRIMARY KEY("parliament_id","report_id","version_number","task_id")
);
--> statement-breakpoint
ALTER TABLE "evidence_checks" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "evidence_replies" (
	"parliament_id" uuid NOT NULL,
	"report_id" uuid NOT NULL,
	"version_number" integer NOT NULL,
	"task_id" uuid NOT NULL,
	"text" text NOT NULL,
	"replied_by" uuid NOT NULL,
	"replied_at" timestamp with time zone NOT NULL,
	CONSTRAINT "evidence_replies_pk" PRIMARY KEY("parliament_id","report_id","version_number","task_id")
);
--> statement-breakpoint
ALTER TABLE "evidence_replies" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "cycles" ADD COLUMN "evidence_reply_days" integer;--> statement-breakpoint
ALTER TABLE "evidence_checks" ADD CONSTRAINT "evidence_checks_checked_by_users_id_fk" FOREIGN KEY ("checked_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence_checks" ADD CONSTRAINT "evidence_checks_version" FOREIGN KEY ("parliament_id","report_id","version_number") REFERENCES "public"."report_versions"("parliament_id","report_id","number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence_replies" ADD CONSTRAINT "evidence_replies_replied_by_users_id_fk" FOREIGN KEY ("replied_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence_replies" ADD CONSTRAINT "evidence_replies_check" FOREIGN KEY ("parliament_id","report_id","version_number","task_id") REFERENCES "public"."evidence_checks"("parliament_id","report_id","version_number","task_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE POLICY "app_reads" ON "evidence_checks" AS PERMISSIVE FOR SELECT TO "operative_app" USING ((select current_setting('app.side', true)) = 'secretariat' or (parliament_id = (select nullif(current_setting('app.parliament_id', true), '')::uuid) and shared_at is not null));--> statement-breakpoint
CREATE POLICY "app_adds" ON "evidence_checks" AS PERMISSIVE FOR INSERT TO "operative_app" WITH CHECK ((select current_setting('app.side', true)) = 'secretariat');--> statement-breakpoint
CREATE POLICY "app_changes" ON "evidence_checks" AS PERMISSIVE FOR UPDATE TO "operative_app" USING ((select current_setting('app.side', true)) = 'secretariat') WITH CHECK ((select current_setting('app.side', true)) = 'secretariat');--> statement-breakpoint
CREATE POLICY "app_removes" ON "evidence_checks" AS PERMISSIVE FOR DELETE TO "operative_app" USING ((select current_setting('app.side', true)) = 'secretariat' and shared_at is null);--> statement-breakpoint
CREATE POLICY "jobs_do_all" ON "evidence_checks" AS PERMISSIVE FOR ALL TO "operative_worker" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "app_reads" ON "evidence_replies" AS PERMISSIVE FOR SELECT TO "operative_app" USING (parliament_id = (select nullif(current_setting('app.parliament_id', true), '')::uuid) or (select current_setting('app.side', true)) = 'secretariat');--> statement-breakpoint
CREATE POLICY "app_adds" ON "evidence_replies" AS PERMISSIVE FOR INSERT TO "operative_app" WITH CHECK (parliament_id = (select nullif(current_setting('app.parliament_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "app_changes" ON "evidence_replies" AS PERMISSIVE FOR UPDATE TO "operative_app" USING (parliament_id = (select nullif(current_setting('app.parliament_id', true), '')::uuid)) WITH CHECK (parliament_id = (select nullif(current_setting('app.parliament_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "jobs_do_all" ON "evidence_replies" AS PERMISSIVE FOR ALL TO "operative_worker" USING (true) WITH CHECK (true);