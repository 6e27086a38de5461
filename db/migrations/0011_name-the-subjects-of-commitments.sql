CREATE TABLE "commitment_instruments" (
	"commitment_id" uuid NOT NULL,
	"instrument" text NOT NULL,
	CONSTRAINT "commitment_instruments_commitment_id_instrument_pk" PRIMARY KEY("commitment_id","instrument")
);
--> statement-breakpoint
ALTER TABLE "commitment_instruments" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "commitment_themes" (
	"commitment_id" uuid NOT NULL,
	"theme_code" text NOT NULL,
	CONSTRAINT "commitment_themes_commitment_id_theme_code_pk" PRIMARY KEY("commitment_id","theme_code")
);
--> statement-breakpoint
ALTER TABLE "commitment_themes" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "commitment_instruments" ADD CONSTRAINT "commitment_instruments_commitment_id_commitments_id_fk" FOREIGN KEY ("commitment_id") REFERENCES "public"."commitments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commitment_themes" ADD CONSTRAINT "commitment_themes_commitment_id_commitments_id_fk" FOREIGN KEY ("commitment_id") REFERENCES "public"."commitments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commitment_themes" ADD CONSTRAINT "commitment_themes_theme_code_themes_code_fk" FOREIGN KEY ("theme_code") REFERENCES "public"."themes"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "commitment_themes_theme" ON "commitment_themes" USING btree ("theme_code");--> statement-breakpoint
CREATE POLICY "app_reads" ON "commitment_instruments" AS PERMISSIVE FOR SELECT TO "operative_app" USING ((select current_setting('app.side', true)) <> '');--> statement-breakpoint
CREATE POLICY "app_adds" ON "commitment_instruments" AS PERMISSIVE FOR INSERT TO "operative_app" WITH CHECK ((select current_setting('app.side', true)) = 'secretariat');--> statement-breakpoint
CREATE POLICY "app_changes" ON "commitment_instruments" AS PERMISSIVE FOR UPDATE TO "operative_app" USING ((select current_setting('app.side', true)) = 'secretariat') WITH CHECK ((select current_setting('app.side', true)) = 'secretariat');--> statement-breakpoint
CREATE POLICY "app_removes" ON "commitment_instruments" AS PERMISSIVE FOR DELETE TO "operative_app" USING ((select current_setting('app.side', true)) = 'secretariat');--> statement-breakpoint
CREATE POLICY "jobs_do_all" ON "commitment_instruments" AS PERMISSIVE FOR ALL TO "operative_worker" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "app_reads" ON "commitment_themes" AS PERMISSIVE FOR SELECT TO "operative_app" USING ((select current_setting('app.side', true)) <> '');--> statement-breakpoint
CREATE POLICY "app_adds" ON "commitment_themes" AS PERMISSIVE FOR INSERT TO "operative_app" WITH CHECK ((select current_setting('app.side', true)) = 'secretariat');--> statement-breakpoint
CREATE POLICY "app_changes" ON "commitment_themes" AS PERMISSIVE FOR UPDATE TO "operative_app" USING ((select current_setting('app.side', true)) = 'secretariat') WITH CHECK ((select current_setting('app.side', true)) = 'secretariat');--> statement-breakpoint
CREATE POLICY "app_removes" ON "commitment_themes" AS PERMISSIVE FOR DELETE TO "operative_app" USING ((select current_setting('app.side', true)) = 'secretariat');--> statement-breakpoint
CREATE POLICY "jobs_do_all" ON "commitment_themes" AS PERMISSIVE FOR ALL TO "operative_worker" USING (true) WITH CHECK (true);