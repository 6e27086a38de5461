CREATE TABLE "mails" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"key" text NOT NULL,
	"parliament_id" uuid,
	"letter" text NOT NULL,
	"user_id" uuid,
	"email" text NOT NULL,
	"locale" "locale" NOT NULL,
	"subject" text NOT NULL,
	"text" text,
	"html" text,
	"written_at" timestamp with time zone NOT NULL,
	"queued_at" timestamp with time zone DEFAULT now() NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"next_try_at" timestamp with time zone DEFAULT now() NOT NULL,
	"sent_at" timestamp with time zone,
	"given_up_at" timestamp with time zone,
	"last_outcome" text,
	"last_answer" text,
	CONSTRAINT "mails_key_unique" UNIQUE("key"),
	CONSTRAINT "mail_ends_once" CHECK (num_nonnulls("mails"."sent_at", "mails"."given_up_at") < 2)
);
--> statement-breakpoint
ALTER TABLE "mails" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "muted_letters" (
	"user_id" uuid NOT NULL,
	"letter" text NOT NULL,
	CONSTRAINT "muted_letters_user_id_letter_pk" PRIMARY KEY("user_id","letter")
);
--> statement-breakpoint
ALTER TABLE "muted_letters" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "notices" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"parliament_id" uuid,
	"kind" text NOT NULL,
	"user_id" uuid,
	"email" text,
	"locale" "locale",
	"roles" "role"[],
	"facts" jsonb NOT NULL,
	"path" text NOT NULL,
	"dedupe_key" text NOT NULL,
	"not_before" timestamp with time zone,
	"queued_at" timestamp with time zone DEFAULT now() NOT NULL,
	"settled_at" timestamp with time zone,
	CONSTRAINT "notices_dedupe_key_unique" UNIQUE("dedupe_key"),
	CONSTRAINT "notice_has_one_reader" CHECK (num_nonnulls("notices"."user_id", "notices"."email", "notices"."roles") = 1),
	CONSTRAINT "notice_to_address_has_language" CHECK (("notices"."email" is null) = ("notices"."locale" is null))
);
--> statement-breakpoint
ALTER TABLE "notices" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "mails" ADD CONSTRAINT "mails_parliament_id_parliaments_id_fk" FOREIGN KEY ("parliament_id") REFERENCES "public"."parliaments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mails" ADD CONSTRAINT "mails_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "muted_letters" ADD CONSTRAINT "muted_letters_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_parliament_id_parliaments_id_fk" FOREIGN KEY ("parliament_id") REFERENCES "public"."parliaments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "mails_waiting" ON "mails" USING btree ("next_try_at") WHERE "mails"."sent_at" is null and "mails"."given_up_at" is null;--> statement-breakpoint
CREATE INDEX "mails_parliament" ON "mails" USING btree ("parliament_id","written_at");--> statement-breakpoint
CREATE INDEX "mails_address" ON "mails" USING btree ("email","queued_at");--> statement-breakpoint
CREATE INDEX "notices_unsettled" ON "notices" USING btree ("queued_at") WHERE "notices"."settled_at" is null;--> statement-breakpoint
CREATE POLICY "app_reads" ON "mails" AS PERMISSIVE FOR SELECT TO "operative_app" USING ((select current_setting('app.side', true)) = 'secretariat');--> statement-breakpoint
CREATE POLICY "jobs_do_all" ON "mails" AS PERMISSIVE FOR ALL TO "operative_worker" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "app_reads" ON "muted_letters" AS PERMISSIVE FOR SELECT TO "operative_app" USING (user_id = (select nullif(current_setting('app.user_id', true), '')::uuid) or (select current_setting('app.side', true)) = 'secretariat');--> statement-breakpoint
CREATE POLICY "app_adds" ON "muted_letters" AS PERMISSIVE FOR INSERT TO "operative_app" WITH CHECK (user_id = (select nullif(current_setting('app.user_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "app_removes" ON "muted_letters" AS PERMISSIVE FOR DELETE TO "operative_app" USING (user_id = (select nullif(current_setting('app.user_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "jobs_do_all" ON "muted_letters" AS PERMISSIVE FOR ALL TO "operative_worker" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "app_reads" ON "notices" AS PERMISSIVE FOR SELECT TO "operative_app" USING ((select current_setting('app.side', true)) = 'secretariat');--> statement-breakpoint
CREATE POLICY "app_adds" ON "notices" AS PERMISSIVE FOR INSERT TO "operative_app" WITH CHECK ((select current_setting('app.side', true)) = 'secretariat' or ((select current_setting('app.side', true)) <> '' and (parliament_id is null or parliament_id = (select nullif(current_setting('app.parliament_id', true), '')::uuid) or parliament_id = any (string_to_array((select current_setting('app.followed_ids', true)), ',')::uuid[]))));--> statement-breakpoint
CREATE POLICY "app_removes" ON "notices" AS PERMISSIVE FOR DELETE TO "operative_app" USING ((select current_setting('app.side', true)) = 'secretariat' and settled_at is null);--> statement-breakpoint
CREATE POLICY "jobs_do_all" ON "notices" AS PERMISSIVE FOR ALL TO "operative_worker" USING (true) WITH CHECK (true);