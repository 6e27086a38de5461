CREATE TABLE "history_digests" (
	"made_on" date PRIMARY KEY NOT NULL,
	"made_at" timestamp with time zone NOT NULL,
	"heads" jsonb NOT NULL,
	"signature" text NOT NULL,
	"public_key" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "history_digests" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "move_links" (
	"move_id" uuid PRIMARY KEY NOT NULL,
	"parliament_id" uuid,
	"chain" text GENERATED ALWAYS AS (coalesce(parliament_id::text, 'body')) STORED NOT NULL,
	"position" bigint NOT NULL,
	"hash" text NOT NULL,
	CONSTRAINT "move_links_place" UNIQUE("chain","position")
);
--> statement-breakpoint
ALTER TABLE "move_links" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "move_links" ADD CONSTRAINT "move_links_move_id_moves_id_fk" FOREIGN KEY ("move_id") REFERENCES "public"."moves"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "moves" ADD CONSTRAINT "moves_sequence" UNIQUE("sequence");--> statement-breakpoint
CREATE POLICY "app_reads" ON "history_digests" AS PERMISSIVE FOR SELECT TO "operative_app" USING ((select current_setting('app.side', true)) = 'secretariat' or (select current_setting('app.side', true)) = 'audit');--> statement-breakpoint
CREATE POLICY "jobs_do_all" ON "history_digests" AS PERMISSIVE FOR ALL TO "operative_worker" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "app_reads" ON "move_links" AS PERMISSIVE FOR SELECT TO "operative_app" USING (parliament_id = (select nullif(current_setting('app.parliament_id', true), '')::uuid) or (select current_setting('app.side', true)) = 'secretariat' or (select current_setting('app.side', true)) = 'audit');--> statement-breakpoint
CREATE POLICY "app_adds" ON "move_links" AS PERMISSIVE FOR INSERT TO "operative_app" WITH CHECK (parliament_id = (select nullif(current_setting('app.parliament_id', true), '')::uuid) or (select current_setting('app.side', true)) = 'secretariat');--> statement-breakpoint
CREATE POLICY "jobs_do_all" ON "move_links" AS PERMISSIVE FOR ALL TO "operative_worker" USING (true) WITH CHECK (true);