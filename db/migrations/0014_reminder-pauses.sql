CREATE TABLE "reminder_pauses" (
	"parliament_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"cause" text NOT NULL,
	"starts_on" date NOT NULL,
	"ends_on" date,
	"reason" text NOT NULL,
	CONSTRAINT "reminder_pauses_parliament_id_id_pk" PRIMARY KEY("parliament_id","id"),
	CONSTRAINT "pause_in_order" CHECK ("reminder_pauses"."starts_on" <= "reminder_pauses"."ends_on")
);
--> statement-breakpoint
ALTER TABLE "reminder_pauses" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "reminder_pauses" ADD CONSTRAINT "reminder_pauses_parliament_id_parliaments_id_fk" FOREIGN KEY ("parliament_id") REFERENCES "public"."parliaments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE POLICY "app_reads" ON "reminder_pauses" AS PERMISSIVE FOR SELECT TO "operative_app" USING (parliament_id = (select nullif(current_setting('app.parliament_id', true), '')::uuid) or (select current_setting('app.side', true)) = 'secretariat');--> statement-breakpoint
CREATE POLICY "app_adds" ON "reminder_pauses" AS PERMISSIVE FOR INSERT TO "operative_app" WITH CHECK ((select current_setting('app.side', true)) = 'secretariat');--> statement-breakpoint
CREATE POLICY "app_changes" ON "reminder_pauses" AS PERMISSIVE FOR UPDATE TO "operative_app" USING ((select current_setting('app.side', true)) = 'secretariat') WITH CHECK ((select current_setting('app.side', true)) = 'secretariat');--> statement-breakpoint
CREATE POLICY "jobs_do_all" ON "reminder_pauses" AS PERMISSIVE FOR ALL TO "operative_worker" USING (true) WITH CHECK (true);