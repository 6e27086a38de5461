CREATE TYPE "public"."difference_verdict" AS ENUM('noted', 'no_difference');--> statement-breakpoint
CREATE TABLE "difference_marks" (
	"paragraph_id" uuid NOT NULL,
	"difference" text NOT NULL,
	"verdict" "difference_verdict" NOT NULL,
	"marked_by" uuid NOT NULL,
	"marked_at" timestamp with time zone NOT NULL,
	CONSTRAINT "difference_marks_paragraph_id_difference_pk" PRIMARY KEY("paragraph_id","difference")
);
--> statement-breakpoint
ALTER TABLE "difference_marks" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "difference_marks" ADD CONSTRAINT "difference_marks_paragraph_id_paragraphs_id_fk" FOREIGN KEY ("paragraph_id") REFERENCES "public"."paragraphs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "difference_marks" ADD CONSTRAINT "difference_marks_marked_by_users_id_fk" FOREIGN KEY ("marked_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE POLICY "app_reads" ON "difference_marks" AS PERMISSIVE FOR SELECT TO "operative_app" USING ((select current_setting('app.side', true)) <> '');--> statement-breakpoint
CREATE POLICY "app_adds" ON "difference_marks" AS PERMISSIVE FOR INSERT TO "operative_app" WITH CHECK ((select current_setting('app.side', true)) = 'secretariat');--> statement-breakpoint
CREATE POLICY "app_changes" ON "difference_marks" AS PERMISSIVE FOR UPDATE TO "operative_app" USING ((select current_setting('app.side', true)) = 'secretariat') WITH CHECK ((select current_setting('app.side', true)) = 'secretariat');--> statement-breakpoint
CREATE POLICY "app_removes" ON "difference_marks" AS PERMISSIVE FOR DELETE TO "operative_app" USING ((select current_setting('app.side', true)) = 'secretariat');--> statement-breakpoint
CREATE POLICY "jobs_do_all" ON "difference_marks" AS PERMISSIVE FOR ALL TO "operative_worker" USING (true) WITH CHECK (true);