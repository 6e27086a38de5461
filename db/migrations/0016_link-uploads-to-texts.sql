CREATE TABLE "upload_renditions" (
	"upload_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"rendition_id" uuid NOT NULL,
	"was_known" boolean NOT NULL,
	CONSTRAINT "upload_renditions_upload_id_position_pk" PRIMARY KEY("upload_id","position")
);
--> statement-breakpoint
ALTER TABLE "upload_renditions" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "uploads" DROP CONSTRAINT "uploads_rendition_id_renditions_id_fk";
--> statement-breakpoint
DROP INDEX "uploads_rendition";--> statement-breakpoint
ALTER TABLE "upload_renditions" ADD CONSTRAINT "upload_renditions_upload_id_uploads_id_fk" FOREIGN KEY ("upload_id") REFERENCES "public"."uploads"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "upload_renditions" ADD CONSTRAINT "upload_renditions_rendition_id_renditions_id_fk" FOREIGN KEY ("rendition_id") REFERENCES "public"."renditions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "upload_renditions_rendition" ON "upload_renditions" USING btree ("rendition_id");--> statement-breakpoint
ALTER TABLE "uploads" DROP COLUMN "was_known";--> statement-breakpoint
ALTER TABLE "uploads" DROP COLUMN "rendition_id";--> statement-breakpoint
CREATE POLICY "app_reads" ON "upload_renditions" AS PERMISSIVE FOR SELECT TO "operative_app" USING ((select current_setting('app.side', true)) = 'secretariat');--> statement-breakpoint
CREATE POLICY "app_adds" ON "upload_renditions" AS PERMISSIVE FOR INSERT TO "operative_app" WITH CHECK ((select current_setting('app.side', true)) = 'secretariat');--> statement-breakpoint
CREATE POLICY "app_changes" ON "upload_renditions" AS PERMISSIVE FOR UPDATE TO "operative_app" USING ((select current_setting('app.side', true)) = 'secretariat') WITH CHECK ((select current_setting('app.side', true)) = 'secretariat');--> statement-breakpoint
CREATE POLICY "jobs_do_all" ON "upload_renditions" AS PERMISSIVE FOR ALL TO "operative_worker" USING (true) WITH CHECK (true);