CREATE TYPE "public"."rotation_change" AS ENUM('swap', 'deferral');--> statement-breakpoint
CREATE TABLE "designations" (
	"parliament_id" uuid NOT NULL,
	"rotation_id" uuid NOT NULL,
	"year" integer NOT NULL,
	"credited_report_id" uuid,
	"published_at" timestamp with time zone,
	CONSTRAINT "designations_parliament_id_rotation_id_pk" PRIMARY KEY("parliament_id","rotation_id")
);
--> statement-breakpoint
ALTER TABLE "designations" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "rotation_changes" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"rotation_id" uuid NOT NULL,
	"kind" "rotation_change" NOT NULL,
	"parliament_id" uuid NOT NULL,
	"other_id" uuid,
	"from_year" integer NOT NULL,
	"to_year" integer NOT NULL,
	"reason" text NOT NULL,
	"proposed_by" uuid NOT NULL,
	"proposed_at" timestamp with time zone NOT NULL,
	"outcome" text,
	"settled_by" uuid,
	"settled_at" timestamp with time zone,
	CONSTRAINT "swap_has_other" CHECK ((kind = 'swap') = (other_id is not null) and other_id is distinct from parliament_id)
);
--> statement-breakpoint
ALTER TABLE "rotation_changes" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "rotation_consents" (
	"parliament_id" uuid NOT NULL,
	"change_id" uuid NOT NULL,
	"letter" text,
	"given_by" uuid NOT NULL,
	"given_at" timestamp with time zone NOT NULL,
	CONSTRAINT "rotation_consents_parliament_id_change_id_pk" PRIMARY KEY("parliament_id","change_id")
);
--> statement-breakpoint
ALTER TABLE "rotation_consents" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "rotations" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"body_id" uuid NOT NULL,
	"first_year" integer NOT NULL,
	"published_at" timestamp with time zone,
	"version" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "rotations_once" UNIQUE("body_id","first_year"),
	CONSTRAINT "rotation_year" CHECK ("rotations"."first_year" between 1889 and 2200)
);
--> statement-breakpoint
ALTER TABLE "rotations" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "cycles" ADD COLUMN "rotation_id" uuid;--> statement-breakpoint
ALTER TABLE "cycles" ADD COLUMN "rotation_year" integer;--> statement-breakpoint
ALTER TABLE "reports" ADD COLUMN "volunteered_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "designations" ADD CONSTRAINT "designations_parliament_id_parliaments_id_fk" FOREIGN KEY ("parliament_id") REFERENCES "public"."parliaments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "designations" ADD CONSTRAINT "designations_rotation_id_rotations_id_fk" FOREIGN KEY ("rotation_id") REFERENCES "public"."rotations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "designations" ADD CONSTRAINT "designations_credited_report_id_reports_id_fk" FOREIGN KEY ("credited_report_id") REFERENCES "public"."reports"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rotation_changes" ADD CONSTRAINT "rotation_changes_rotation_id_rotations_id_fk" FOREIGN KEY ("rotation_id") REFERENCES "public"."rotations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rotation_changes" ADD CONSTRAINT "rotation_changes_parliament_id_parliaments_id_fk" FOREIGN KEY ("parliament_id") REFERENCES "public"."parliaments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rotation_changes" ADD CONSTRAINT "rotation_changes_other_id_parliaments_id_fk" FOREIGN KEY ("other_id") REFERENCES "public"."parliaments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rotation_changes" ADD CONSTRAINT "rotation_changes_proposed_by_users_id_fk" FOREIGN KEY ("proposed_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rotation_changes" ADD CONSTRAINT "rotation_changes_settled_by_users_id_fk" FOREIGN KEY ("settled_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rotation_consents" ADD CONSTRAINT "rotation_consents_parliament_id_parliaments_id_fk" FOREIGN KEY ("parliament_id") REFERENCES "public"."parliaments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rotation_consents" ADD CONSTRAINT "rotation_consents_change_id_rotation_changes_id_fk" FOREIGN KEY ("change_id") REFERENCES "public"."rotation_changes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rotation_consents" ADD CONSTRAINT "rotation_consents_given_by_users_id_fk" FOREIGN KEY ("given_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rotations" ADD CONSTRAINT "rotations_body_id_bodies_id_fk" FOREIGN KEY ("body_id") REFERENCES "public"."bodies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "designations_year" ON "designations" USING btree ("rotation_id","year");--> statement-breakpoint
CREATE UNIQUE INDEX "rotation_changes_waiting" ON "rotation_changes" USING btree ("rotation_id","parliament_id") WHERE outcome is null;--> statement-breakpoint
ALTER TABLE "cycles" ADD CONSTRAINT "cycles_rotation_id_rotations_id_fk" FOREIGN KEY ("rotation_id") REFERENCES "public"."rotations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cycles" ADD CONSTRAINT "cycle_designated" CHECK ((regime = 'designated') = (rotation_id is not null and rotation_year is not null));--> statement-breakpoint
CREATE POLICY "app_reads" ON "designations" AS PERMISSIVE FOR SELECT TO "operative_app" USING ((select current_setting('app.side', true)) = 'secretariat' or (parliament_id = (select nullif(current_setting('app.parliament_id', true), '')::uuid) and published_at is not null));--> statement-breakpoint
CREATE POLICY "app_adds" ON "designations" AS PERMISSIVE FOR INSERT TO "operative_app" WITH CHECK ((select current_setting('app.side', true)) = 'secretariat');--> statement-breakpoint
CREATE POLICY "app_changes" ON "designations" AS PERMISSIVE FOR UPDATE TO "operative_app" USING ((select current_setting('app.side', true)) = 'secretariat') WITH CHECK ((select current_setting('app.side', true)) = 'secretariat');--> statement-breakpoint
CREATE POLICY "app_removes" ON "designations" AS PERMISSIVE FOR DELETE TO "operative_app" USING ((select current_setting('app.side', true)) = 'secretariat');--> statement-breakpoint
CREATE POLICY "jobs_do_all" ON "designations" AS PERMISSIVE FOR ALL TO "operative_worker" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "app_reads" ON "rotation_changes" AS PERMISSIVE FOR SELECT TO "operative_app" USING ((select current_setting('app.side', true)) = 'secretariat' or parliament_id = (select nullif(current_setting('app.parliament_id', true), '')::uuid) or other_id = (select nullif(current_setting('app.parliament_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "app_adds" ON "rotation_changes" AS PERMISSIVE FOR INSERT TO "operative_app" WITH CHECK ((select current_setting('app.side', true)) = 'secretariat');--> statement-breakpoint
CREATE POLICY "app_changes" ON "rotation_changes" AS PERMISSIVE FOR UPDATE TO "operative_app" USING ((select current_setting('app.side', true)) = 'secretariat') WITH CHECK ((select current_setting('app.side', true)) = 'secretariat');--> statement-breakpoint
CREATE POLICY "jobs_do_all" ON "rotation_changes" AS PERMISSIVE FOR ALL TO "operative_worker" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "app_reads" ON "rotation_consents" AS PERMISSIVE FOR SELECT TO "operative_app" USING (parliament_id = (select nullif(current_setting('app.parliament_id', true), '')::uuid) or (select current_setting('app.side', true)) = 'secretariat');--> statement-breakpoint
CREATE POLICY "app_adds" ON "rotation_consents" AS PERMISSIVE FOR INSERT TO "operative_app" WITH CHECK (parliament_id = (select nullif(current_setting('app.parliament_id', true), '')::uuid) or (select current_setting('app.side', true)) = 'secretariat');--> statement-breakpoint
CREATE POLICY "jobs_do_all" ON "rotation_consents" AS PERMISSIVE FOR ALL TO "operative_worker" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "app_reads" ON "rotations" AS PERMISSIVE FOR SELECT TO "operative_app" USING ((select current_setting('app.side', true)) = 'secretariat' or ((select current_setting('app.side', true)) <> '' and published_at is not null));--> statement-breakpoint
CREATE POLICY "app_adds" ON "rotations" AS PERMISSIVE FOR INSERT TO "operative_app" WITH CHECK ((select current_setting('app.side', true)) = 'secretariat');--> statement-breakpoint
CREATE POLICY "app_changes" ON "rotations" AS PERMISSIVE FOR UPDATE TO "operative_app" USING ((select current_setting('app.side', true)) = 'secretariat') WITH CHECK ((select current_setting('app.side', true)) = 'secretariat');--> statement-breakpoint
CREATE POLICY "jobs_do_all" ON "rotations" AS PERMISSIVE FOR ALL TO "operative_worker" USING (true) WITH CHECK (true);--> statement-breakpoint
ALTER POLICY "app_adds" ON "reports" TO operative_app WITH CHECK ((select current_setting('app.side', true)) = 'secretariat' or (parliament_id = (select nullif(current_setting('app.parliament_id', true), '')::uuid) and volunteered_at is not null));