CREATE TABLE "calendar_feeds" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"parliament_id" uuid,
	"user_id" uuid,
	"locale" "locale" NOT NULL,
	"made_at" timestamp with time zone NOT NULL,
	"revoked_at" timestamp with time zone,
	CONSTRAINT "feed_of_one" CHECK (num_nonnulls("calendar_feeds"."parliament_id", "calendar_feeds"."user_id") = 1)
);
--> statement-breakpoint
ALTER TABLE "calendar_feeds" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "calendar_feeds" ADD CONSTRAINT "calendar_feeds_parliament_id_parliaments_id_fk" FOREIGN KEY ("parliament_id") REFERENCES "public"."parliaments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calendar_feeds" ADD CONSTRAINT "calendar_feeds_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "feeds_user" ON "calendar_feeds" USING btree ("user_id");--> statement-breakpoint
CREATE POLICY "app_reads" ON "calendar_feeds" AS PERMISSIVE FOR SELECT TO "operative_app" USING (user_id = (select nullif(current_setting('app.user_id', true), '')::uuid) or parliament_id = (select nullif(current_setting('app.parliament_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "app_adds" ON "calendar_feeds" AS PERMISSIVE FOR INSERT TO "operative_app" WITH CHECK (user_id = (select nullif(current_setting('app.user_id', true), '')::uuid) or parliament_id = (select nullif(current_setting('app.parliament_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "app_changes" ON "calendar_feeds" AS PERMISSIVE FOR UPDATE TO "operative_app" USING (user_id = (select nullif(current_setting('app.user_id', true), '')::uuid) or parliament_id = (select nullif(current_setting('app.parliament_id', true), '')::uuid)) WITH CHECK (user_id = (select nullif(current_setting('app.user_id', true), '')::uuid) or parliament_id = (select nullif(current_setting('app.parliament_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "jobs_do_all" ON "calendar_feeds" AS PERMISSIVE FOR ALL TO "operative_worker" USING (true) WITH CHECK (true);