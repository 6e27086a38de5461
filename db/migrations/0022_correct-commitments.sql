CREATE TABLE "commitment_corrections" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"commitment_id" uuid NOT NULL,
	"made_on" integer NOT NULL,
	"reason" text NOT NULL,
	"before" jsonb NOT NULL,
	"after" jsonb NOT NULL,
	"proposed_by" uuid NOT NULL,
	"proposed_at" timestamp with time zone NOT NULL,
	"done_by" uuid,
	"done_at" timestamp with time zone,
	CONSTRAINT "done_by_somebody" CHECK (("commitment_corrections"."done_at" is null) = ("commitment_corrections"."done_by" is null))
);
--> statement-breakpoint
ALTER TABLE "commitment_corrections" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "commitment_corrections" ADD CONSTRAINT "commitment_corrections_commitment_id_commitments_id_fk" FOREIGN KEY ("commitment_id") REFERENCES "public"."commitments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commitment_corrections" ADD CONSTRAINT "commitment_corrections_proposed_by_users_id_fk" FOREIGN KEY ("proposed_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commitment_corrections" ADD CONSTRAINT "commitment_corrections_done_by_users_id_fk" FOREIGN KEY ("done_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "commitment_corrections_commitment" ON "commitment_corrections" USING btree ("commitment_id");--> statement-breakpoint
CREATE POLICY "app_reads" ON "commitment_corrections" AS PERMISSIVE FOR SELECT TO "operative_app" USING ((select current_setting('app.side', true)) = 'secretariat');--> statement-breakpoint
CREATE POLICY "app_adds" ON "commitment_corrections" AS PERMISSIVE FOR INSERT TO "operative_app" WITH CHECK ((select current_setting('app.side', true)) = 'secretariat');--> statement-breakpoint
CREATE POLICY "app_changes" ON "commitment_corrections" AS PERMISSIVE FOR UPDATE TO "operative_app" USING ((select current_setting('app.side', true)) = 'secretariat') WITH CHECK ((select current_setting('app.side', true)) = 'secretariat');--> statement-breakpoint
CREATE POLICY "jobs_do_all" ON "commitment_corrections" AS PERMISSIVE FOR ALL TO "operative_worker" USING (true) WITH CHECK (true);