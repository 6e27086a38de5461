CREATE TABLE "invitations" (
	"parliament_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"email" text NOT NULL,
	"name" text NOT NULL,
	"roles" "role"[] NOT NULL,
	"locale" "locale" NOT NULL,
	"token_sha256" text NOT NULL,
	"invited_by" uuid NOT NULL,
	"invited_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone,
	"replaced_at" timestamp with time zone,
	"asked_again_at" timestamp with time zone,
	CONSTRAINT "invitations_parliament_id_id_pk" PRIMARY KEY("parliament_id","id"),
	CONSTRAINT "invitations_token_sha256_unique" UNIQUE("token_sha256")
);
--> statement-breakpoint
ALTER TABLE "invitations" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_parliament_id_parliaments_id_fk" FOREIGN KEY ("parliament_id") REFERENCES "public"."parliaments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_invited_by_users_id_fk" FOREIGN KEY ("invited_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "invitations_one_open" ON "invitations" USING btree ("parliament_id","email") WHERE "invitations"."used_at" is null and "invitations"."replaced_at" is null;--> statement-breakpoint
CREATE POLICY "app_adds" ON "role_grants" AS PERMISSIVE FOR INSERT TO "operative_app" WITH CHECK (role in ('coordinator', 'approver', 'contributor') and (parliament_id = (select nullif(current_setting('app.parliament_id', true), '')::uuid) or (select current_setting('app.side', true)) = 'secretariat'));--> statement-breakpoint
CREATE POLICY "app_removes" ON "role_grants" AS PERMISSIVE FOR DELETE TO "operative_app" USING (role in ('coordinator', 'approver', 'contributor') and (parliament_id = (select nullif(current_setting('app.parliament_id', true), '')::uuid) or (select current_setting('app.side', true)) = 'secretariat'));--> statement-breakpoint
CREATE POLICY "app_changes" ON "users" AS PERMISSIVE FOR UPDATE TO "operative_app" USING (side = 'parliament' and (parliament_id = (select nullif(current_setting('app.parliament_id', true), '')::uuid) or (select current_setting('app.side', true)) = 'secretariat')) WITH CHECK (side = 'parliament' and (parliament_id = (select nullif(current_setting('app.parliament_id', true), '')::uuid) or (select current_setting('app.side', true)) = 'secretariat'));--> statement-breakpoint
CREATE POLICY "app_reads" ON "invitations" AS PERMISSIVE FOR SELECT TO "operative_app" USING (parliament_id = (select nullif(current_setting('app.parliament_id', true), '')::uuid) or (select current_setting('app.side', true)) = 'secretariat');--> statement-breakpoint
CREATE POLICY "app_adds" ON "invitations" AS PERMISSIVE FOR INSERT TO "operative_app" WITH CHECK (parliament_id = (select nullif(current_setting('app.parliament_id', true), '')::uuid) or (select current_setting('app.side', true)) = 'secretariat');--> statement-breakpoint
CREATE POLICY "app_changes" ON "invitations" AS PERMISSIVE FOR UPDATE TO "operative_app" USING (parliament_id = (select nullif(current_setting('app.parliament_id', true), '')::uuid) or (select current_setting('app.side', true)) = 'secretariat') WITH CHECK (parliament_id = (select nullif(current_setting('app.parliament_id', true), '')::uuid) or (select current_setting('app.side', true)) = 'secretariat');--> statement-breakpoint
CREATE POLICY "jobs_do_all" ON "invitations" AS PERMISSIVE FOR ALL TO "operative_worker" USING (true) WITH CHECK (true);