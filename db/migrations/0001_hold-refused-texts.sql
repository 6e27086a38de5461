CREATE TABLE "held_texts" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"text" text NOT NULL,
	"name" text NOT NULL,
	"origin" text NOT NULL,
	"held_by" uuid NOT NULL,
	"held_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "held_texts" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "held_texts" ADD CONSTRAINT "held_texts_held_by_users_id_fk" FOREIGN KEY ("held_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "held_texts_person" ON "held_texts" USING btree ("held_by");--> statement-breakpoint
CREATE POLICY "app_reads" ON "held_texts" AS PERMISSIVE FOR SELECT TO "operative_app" USING ((select current_setting('app.side', true)) = 'secretariat');--> statement-breakpoint
CREATE POLICY "app_adds" ON "held_texts" AS PERMISSIVE FOR INSERT TO "operative_app" WITH CHECK ((select current_setting('app.side', true)) = 'secretariat');--> statement-breakpoint
CREATE POLICY "app_changes" ON "held_texts" AS PERMISSIVE FOR UPDATE TO "operative_app" USING ((select current_setting('app.side', true)) = 'secretariat') WITH CHECK ((select current_setting('app.side', true)) = 'secretariat');--> statement-breakpoint
CREATE POLICY "app_removes" ON "held_texts" AS PERMISSIVE FOR DELETE TO "operative_app" USING ((select current_setting('app.side', true)) = 'secretariat');--> statement-breakpoint
CREATE POLICY "jobs_do_all" ON "held_texts" AS PERMISSIVE FOR ALL TO "operative_worker" USING (true) WITH CHECK (true);