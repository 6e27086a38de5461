CREATE TABLE "messages" (
	"parliament_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"report_id" uuid NOT NULL,
	"text" text NOT NULL,
	"written_by" uuid NOT NULL,
	"writer_name" text NOT NULL,
	"writer_side" "side" NOT NULL,
	"written_at" timestamp with time zone NOT NULL,
	CONSTRAINT "messages_parliament_id_id_pk" PRIMARY KEY("parliament_id","id")
);
--> statement-breakpoint
ALTER TABLE "messages" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "report_notes" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"report_id" uuid NOT NULL,
	"text" text NOT NULL,
	"written_by" uuid NOT NULL,
	"written_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "report_notes" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "messages" ADD CONSTRAINT "messages_written_by_users_id_fk" FOREIGN KEY ("written_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "messages" ADD CONSTRAINT "messages_parliament_id_report_id_reports_parliament_id_id_fk" FOREIGN KEY ("parliament_id","report_id") REFERENCES "public"."reports"("parliament_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_notes" ADD CONSTRAINT "report_notes_report_id_reports_id_fk" FOREIGN KEY ("report_id") REFERENCES "public"."reports"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_notes" ADD CONSTRAINT "report_notes_written_by_users_id_fk" FOREIGN KEY ("written_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "messages_report" ON "messages" USING btree ("parliament_id","report_id","written_at");--> statement-breakpoint
CREATE INDEX "report_notes_report" ON "report_notes" USING btree ("report_id");--> statement-breakpoint
CREATE POLICY "app_reads" ON "messages" AS PERMISSIVE FOR SELECT TO "operative_app" USING (parliament_id = (select nullif(current_setting('app.parliament_id', true), '')::uuid) or (select current_setting('app.side', true)) = 'secretariat');--> statement-breakpoint
CREATE POLICY "app_adds" ON "messages" AS PERMISSIVE FOR INSERT TO "operative_app" WITH CHECK (parliament_id = (select nullif(current_setting('app.parliament_id', true), '')::uuid) or (select current_setting('app.side', true)) = 'secretariat');--> statement-breakpoint
CREATE POLICY "jobs_do_all" ON "messages" AS PERMISSIVE FOR ALL TO "operative_worker" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "app_reads" ON "report_notes" AS PERMISSIVE FOR SELECT TO "operative_app" USING ((select current_setting('app.side', true)) = 'secretariat');--> statement-breakpoint
CREATE POLICY "app_adds" ON "report_notes" AS PERMISSIVE FOR INSERT TO "operative_app" WITH CHECK ((select current_setting('app.side', true)) = 'secretariat');--> statement-breakpoint
CREATE POLICY "jobs_do_all" ON "report_notes" AS PERMISSIVE FOR ALL TO "operative_worker" USING (true) WITH CHECK (true);