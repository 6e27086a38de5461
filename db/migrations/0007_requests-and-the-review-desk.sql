CREATE TYPE "public"."excuse_code" AS ENUM('dissolution', 'not_applicable', 'merged');--> statement-breakpoint
CREATE TABLE "excuse_proposals" (
	"parliament_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"report_id" uuid NOT NULL,
	"code" "excuse_code" NOT NULL,
	"reason" text NOT NULL,
	"proposed_by" uuid NOT NULL,
	"proposed_at" timestamp with time zone NOT NULL,
	"outcome" text,
	"decided_by" uuid,
	"decided_at" timestamp with time zone,
	CONSTRAINT "excuse_proposals_parliament_id_id_pk" PRIMARY KEY("parliament_id","id"),
	CONSTRAINT "excuse_decided" CHECK ((outcome is null) = (decided_at is null)),
	CONSTRAINT "excuse_second_officer" CHECK (outcome <> 'confirmed' or decided_by <> proposed_by)
);
--> statement-breakpoint
ALTER TABLE "excuse_proposals" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "extension_requests" (
	"parliament_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"report_id" uuid NOT NULL,
	"until" date NOT NULL,
	"reason" text NOT NULL,
	"asked_by" uuid NOT NULL,
	"asked_at" timestamp with time zone NOT NULL,
	"outcome" text,
	"granted_until" date,
	"answer" text,
	"decided_by" uuid,
	"decided_at" timestamp with time zone,
	CONSTRAINT "extension_requests_parliament_id_id_pk" PRIMARY KEY("parliament_id","id"),
	CONSTRAINT "extension_decided" CHECK ((outcome is null) = (decided_at is null)),
	CONSTRAINT "extension_granted" CHECK (coalesce(outcome = 'granted', false) = (granted_until is not null))
);
--> statement-breakpoint
ALTER TABLE "extension_requests" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "queue_keys_off" (
	"user_id" uuid PRIMARY KEY NOT NULL
);
--> statement-breakpoint
ALTER TABLE "queue_keys_off" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "review_assignments" (
	"parliament_id" uuid NOT NULL,
	"report_id" uuid NOT NULL,
	"officer_id" uuid NOT NULL,
	"assigned_at" timestamp with time zone NOT NULL,
	CONSTRAINT "review_assignments_parliament_id_report_id_pk" PRIMARY KEY("parliament_id","report_id")
);
--> statement-breakpoint
ALTER TABLE "review_assignments" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "return_points" ADD COLUMN "undone_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "excuse_proposals" ADD CONSTRAINT "excuse_proposals_proposed_by_users_id_fk" FOREIGN KEY ("proposed_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "excuse_proposals" ADD CONSTRAINT "excuse_proposals_decided_by_users_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "excuse_proposals" ADD CONSTRAINT "excuse_proposals_parliament_id_report_id_reports_parliament_id_id_fk" FOREIGN KEY ("parliament_id","report_id") REFERENCES "public"."reports"("parliament_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "extension_requests" ADD CONSTRAINT "extension_requests_asked_by_users_id_fk" FOREIGN KEY ("asked_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "extension_requests" ADD CONSTRAINT "extension_requests_decided_by_users_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "extension_requests" ADD CONSTRAINT "extension_requests_parliament_id_report_id_reports_parliament_id_id_fk" FOREIGN KEY ("parliament_id","report_id") REFERENCES "public"."reports"("parliament_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "queue_keys_off" ADD CONSTRAINT "queue_keys_off_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_assignments" ADD CONSTRAINT "review_assignments_officer_id_users_id_fk" FOREIGN KEY ("officer_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_assignments" ADD CONSTRAINT "review_assignments_parliament_id_report_id_reports_parliament_id_id_fk" FOREIGN KEY ("parliament_id","report_id") REFERENCES "public"."reports"("parliament_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "excuse_proposals_waiting" ON "excuse_proposals" USING btree ("parliament_id","report_id") WHERE outcome is null;--> statement-breakpoint
CREATE UNIQUE INDEX "extension_requests_waiting" ON "extension_requests" USING btree ("parliament_id","report_id") WHERE outcome is null;--> statement-breakpoint
CREATE INDEX "review_assignments_officer" ON "review_assignments" USING btree ("officer_id");--> statement-breakpoint
CREATE POLICY "app_changes" ON "return_points" AS PERMISSIVE FOR UPDATE TO "operative_app" USING ((select current_setting('app.side', true)) = 'secretariat') WITH CHECK ((select current_setting('app.side', true)) = 'secretariat');--> statement-breakpoint
CREATE POLICY "app_reads" ON "excuse_proposals" AS PERMISSIVE FOR SELECT TO "operative_app" USING ((select current_setting('app.side', true)) = 'secretariat');--> statement-breakpoint
CREATE POLICY "app_adds" ON "excuse_proposals" AS PERMISSIVE FOR INSERT TO "operative_app" WITH CHECK ((select current_setting('app.side', true)) = 'secretariat');--> statement-breakpoint
CREATE POLICY "app_changes" ON "excuse_proposals" AS PERMISSIVE FOR UPDATE TO "operative_app" USING ((select current_setting('app.side', true)) = 'secretariat') WITH CHECK ((select current_setting('app.side', true)) = 'secretariat');--> statement-breakpoint
CREATE POLICY "jobs_do_all" ON "excuse_proposals" AS PERMISSIVE FOR ALL TO "operative_worker" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "app_reads" ON "extension_requests" AS PERMISSIVE FOR SELECT TO "operative_app" USING (parliament_id = (select nullif(current_setting('app.parliament_id', true), '')::uuid) or (select current_setting('app.side', true)) = 'secretariat');--> statement-breakpoint
CREATE POLICY "app_adds" ON "extension_requests" AS PERMISSIVE FOR INSERT TO "operative_app" WITH CHECK (parliament_id = (select nullif(current_setting('app.parliament_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "app_changes" ON "extension_requests" AS PERMISSIVE FOR UPDATE TO "operative_app" USING ((select current_setting('app.side', true)) = 'secretariat') WITH CHECK ((select current_setting('app.side', true)) = 'secretariat');--> statement-breakpoint
CREATE POLICY "jobs_do_all" ON "extension_requests" AS PERMISSIVE FOR ALL TO "operative_worker" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "app_reads" ON "queue_keys_off" AS PERMISSIVE FOR SELECT TO "operative_app" USING (user_id = (select nullif(current_setting('app.user_id', true), '')::uuid) or (select current_setting('app.side', true)) = 'secretariat');--> statement-breakpoint
CREATE POLICY "app_adds" ON "queue_keys_off" AS PERMISSIVE FOR INSERT TO "operative_app" WITH CHECK (user_id = (select nullif(current_setting('app.user_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "app_removes" ON "queue_keys_off" AS PERMISSIVE FOR DELETE TO "operative_app" USING (user_id = (select nullif(current_setting('app.user_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "jobs_do_all" ON "queue_keys_off" AS PERMISSIVE FOR ALL TO "operative_worker" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "app_reads" ON "review_assignments" AS PERMISSIVE FOR SELECT TO "operative_app" USING ((select current_setting('app.side', true)) = 'secretariat');--> statement-breakpoint
CREATE POLICY "app_adds" ON "review_assignments" AS PERMISSIVE FOR INSERT TO "operative_app" WITH CHECK ((select current_setting('app.side', true)) = 'secretariat');--> statement-breakpoint
CREATE POLICY "app_changes" ON "review_assignments" AS PERMISSIVE FOR UPDATE TO "operative_app" USING ((select current_setting('app.side', true)) = 'secretariat') WITH CHECK ((select current_setting('app.side', true)) = 'secretariat');--> statement-breakpoint
CREATE POLICY "app_removes" ON "review_assignments" AS PERMISSIVE FOR DELETE TO "operative_app" USING ((select current_setting('app.side', true)) = 'secretariat');--> statement-breakpoint
CREATE POLICY "jobs_do_all" ON "review_assignments" AS PERMISSIVE FOR ALL TO "operative_worker" USING (true) WITH CHECK (true);