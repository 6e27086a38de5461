CREATE TABLE "idempotency_keys" (
	"parliament_id" uuid NOT NULL,
	"key" text NOT NULL,
	"body_sha256" text NOT NULL,
	"answer" jsonb,
	"stored_at" timestamp with time zone NOT NULL,
	CONSTRAINT "idempotency_keys_parliament_id_key_pk" PRIMARY KEY("parliament_id","key"),
	CONSTRAINT "idempotency_keys_once" UNIQUE("key"),
	CONSTRAINT "idempotency_key_short" CHECK (length("idempotency_keys"."key") between 1 and 255)
);
--> statement-breakpoint
ALTER TABLE "idempotency_keys" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "idempotency_keys" ADD CONSTRAINT "idempotency_keys_parliament_id_parliaments_id_fk" FOREIGN KEY ("parliament_id") REFERENCES "public"."parliaments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "idempotency_keys_stored" ON "idempotency_keys" USING btree ("stored_at");--> statement-breakpoint
CREATE POLICY "app_reads" ON "idempotency_keys" AS PERMISSIVE FOR SELECT TO "operative_app" USING (parliament_id = (select nullif(current_setting('app.parliament_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "app_adds" ON "idempotency_keys" AS PERMISSIVE FOR INSERT TO "operative_app" WITH CHECK (parliament_id = (select nullif(current_setting('app.parliament_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "app_changes" ON "idempotency_keys" AS PERMISSIVE FOR UPDATE TO "operative_app" USING (parliament_id = (select nullif(current_setting('app.parliament_id', true), '')::uuid)) WITH CHECK (parliament_id = (select nullif(current_setting('app.parliament_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "jobs_do_all" ON "idempotency_keys" AS PERMISSIVE FOR ALL TO "operative_worker" USING (true) WITH CHECK (true);