CREATE TYPE "public"."addressee" AS ENUM('parliaments', 'parliamentarians', 'governments', 'states', 'ipu', 'ipu_secretary_general', 'un', 'un_secretary_general', 'international_organizations', 'all', 'other');--> statement-breakpoint
CREATE TYPE "public"."due_kind" AS ENUM('on_date', 'end_of_year', 'by_event', 'every_years', 'none');--> statement-breakpoint
CREATE TYPE "public"."due_origin" AS ENUM('explicit', 'derived', 'assigned');--> statement-breakpoint
CREATE TYPE "public"."kind_of_act" AS ENUM('legislate', 'ratify', 'oversee', 'report', 'plan', 'participate', 'inform', 'budget', 'cooperate', 'condemn', 'acknowledge', 'other');--> statement-breakpoint
CREATE TYPE "public"."lifecycle" AS ENUM('proposed', 'confirmed', 'active', 'discharged', 'elapsed', 'superseded', 'withdrawn');--> statement-breakpoint
CREATE TYPE "public"."progress" AS ENUM('no_information', 'not_started', 'planned', 'in_progress', 'partly_implemented', 'implemented', 'not_pursued');--> statement-breakpoint
CREATE TYPE "public"."task_kind" AS ENUM('direct', 'oversight');--> statement-breakpoint
CREATE TYPE "public"."adoption" AS ENUM('adopted', 'adopted_wording_not_seen', 'not_recorded');--> statement-breakpoint
CREATE TYPE "public"."paragraph_part" AS ENUM('preambular', 'operative');--> statement-breakpoint
CREATE TYPE "public"."reservation_kind" AS ENUM('reservation', 'opposition');--> statement-breakpoint
CREATE TYPE "public"."locale" AS ENUM('en', 'fr', 'ar', 'es');--> statement-breakpoint
CREATE TYPE "public"."role" AS ENUM('administrator', 'officer', 'coordinator', 'approver', 'contributor', 'committee_chair', 'group_chair', 'auditor');--> statement-breakpoint
CREATE TYPE "public"."side" AS ENUM('parliament', 'secretariat', 'chairs', 'audit');--> statement-breakpoint
CREATE TYPE "public"."structure" AS ENUM('unicameral', 'bicameral', 'unknown');--> statement-breakpoint
CREATE TYPE "public"."chamber" AS ENUM('single', 'lower', 'upper', 'joint');--> statement-breakpoint
CREATE TYPE "public"."cycle_regime" AS ENUM('everyone', 'designated', 'voluntary');--> statement-breakpoint
CREATE TYPE "public"."measure_type" AS ENUM('communicated_to_house', 'referred_to_committee', 'debate', 'question', 'hearing', 'inquiry', 'motion', 'bill', 'act', 'budget', 'plan', 'ratification', 'oversight_of_government', 'training', 'other');--> statement-breakpoint
CREATE TYPE "public"."report_status" AS ENUM('scheduled', 'open', 'drafting', 'in_clearance', 'submitted', 'returned', 'accepted', 'closed', 'excused');--> statement-breakpoint
CREATE TABLE "commitment_paragraphs" (
	"commitment_id" uuid NOT NULL,
	"paragraph_id" uuid NOT NULL,
	CONSTRAINT "commitment_paragraphs_commitment_id_paragraph_id_pk" PRIMARY KEY("commitment_id","paragraph_id")
);
--> statement-breakpoint
ALTER TABLE "commitment_paragraphs" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "commitments" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"document_id" uuid NOT NULL,
	"label" text NOT NULL,
	"position" integer NOT NULL,
	"summary" jsonb NOT NULL,
	"verbs" text[] NOT NULL,
	"addressees" "addressee"[] NOT NULL,
	"kind_of_act" "kind_of_act" NOT NULL,
	"due_kind" "due_kind" NOT NULL,
	"due_on" date,
	"due_year" integer,
	"due_every_years" integer,
	"due_event_id" uuid,
	"due_origin" "due_origin",
	"due_text" text,
	"bound_parliament_ids" uuid[],
	"lifecycle" "lifecycle" NOT NULL,
	"note" text,
	"version" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "commitments_label" UNIQUE("document_id","label"),
	CONSTRAINT "due_on_date" CHECK (("commitments"."due_kind" = 'on_date') = ("commitments"."due_on" is not null)),
	CONSTRAINT "due_by_event" CHECK (("commitments"."due_kind" = 'by_event') = ("commitments"."due_event_id" is not null)),
	CONSTRAINT "due_in_year" CHECK (("commitments"."due_kind" in ('end_of_year', 'every_years')) = ("commitments"."due_year" is not null)),
	CONSTRAINT "due_every" CHECK (("commitments"."due_kind" = 'every_years') = ("commitments"."due_every_years" is not null)),
	CONSTRAINT "due_has_origin" CHECK (("commitments"."due_kind" = 'none') = ("commitments"."due_origin" is null))
);
--> statement-breakpoint
ALTER TABLE "commitments" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "related_commitments" (
	"one_id" uuid NOT NULL,
	"other_id" uuid NOT NULL,
	CONSTRAINT "related_commitments_one_id_other_id_pk" PRIMARY KEY("one_id","other_id"),
	CONSTRAINT "related_once" CHECK ("related_commitments"."one_id" < "related_commitments"."other_id")
);
--> statement-breakpoint
ALTER TABLE "related_commitments" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "secretariat_tasks" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"commitment_id" uuid NOT NULL,
	"due_on" date,
	"done_at" timestamp with time zone,
	"note" text,
	"version" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "secretariat_tasks_commitment_id_unique" UNIQUE("commitment_id")
);
--> statement-breakpoint
ALTER TABLE "secretariat_tasks" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "tasks" (
	"parliament_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"commitment_id" uuid NOT NULL,
	"document_id" uuid NOT NULL,
	"committee_id" uuid,
	"occurrence" integer NOT NULL,
	"kind" "task_kind" NOT NULL,
	"due_on" date,
	"reserved_by_id" uuid,
	"progress" "progress" DEFAULT 'no_information' NOT NULL,
	"answered_nil" boolean DEFAULT false NOT NULL,
	"ended_at" timestamp with time zone,
	"made_at" timestamp with time zone NOT NULL,
	CONSTRAINT "tasks_parliament_id_id_pk" PRIMARY KEY("parliament_id","id"),
	CONSTRAINT "tasks_once" UNIQUE("parliament_id","commitment_id","occurrence")
);
--> statement-breakpoint
ALTER TABLE "tasks" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "documents" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"body_id" uuid NOT NULL,
	"code" text NOT NULL,
	"symbol" text,
	"title" jsonb NOT NULL,
	"kind" text NOT NULL,
	"organ_id" uuid,
	"committee_id" uuid,
	"event_id" uuid,
	"text_date" date,
	"adoption" "adoption" NOT NULL,
	"adopted_on" date,
	"adoption_reference" text,
	"is_draft_text" boolean NOT NULL,
	"authoritative_locales" "locale"[] NOT NULL,
	"version" integer DEFAULT 0 NOT NULL,
	"confirmed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "documents_code_unique" UNIQUE("code")
);
--> statement-breakpoint
ALTER TABLE "documents" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "paragraph_texts" (
	"paragraph_id" uuid NOT NULL,
	"rendition_id" uuid NOT NULL,
	"locale" "locale" NOT NULL,
	"text" text NOT NULL,
	"span" jsonb NOT NULL,
	"noise" jsonb NOT NULL,
	CONSTRAINT "paragraph_texts_paragraph_id_rendition_id_locale_pk" PRIMARY KEY("paragraph_id","rendition_id","locale")
);
--> statement-breakpoint
ALTER TABLE "paragraph_texts" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "paragraphs" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"document_id" uuid NOT NULL,
	"part" "paragraph_part" NOT NULL,
	"label" text NOT NULL,
	"position" integer NOT NULL,
	CONSTRAINT "paragraphs_position" UNIQUE("document_id","part","position")
);
--> statement-breakpoint
ALTER TABLE "paragraphs" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "readings" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"rendition_id" uuid NOT NULL,
	"draft" jsonb NOT NULL,
	"state" text NOT NULL,
	"version" integer DEFAULT 0 NOT NULL,
	"opened_at" timestamp with time zone NOT NULL,
	"opened_by" uuid
);
--> statement-breakpoint
ALTER TABLE "readings" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "renditions" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"document_id" uuid,
	"name" text NOT NULL,
	"origin" text,
	"raw_text" text NOT NULL,
	"sha256" text NOT NULL,
	"locales" "locale"[] NOT NULL,
	"stored_at" timestamp with time zone NOT NULL,
	"stored_by" uuid,
	CONSTRAINT "renditions_sha256_unique" UNIQUE("sha256")
);
--> statement-breakpoint
ALTER TABLE "renditions" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "reservation_paragraphs" (
	"reservation_id" uuid NOT NULL,
	"paragraph_id" uuid NOT NULL,
	"phrase" text,
	CONSTRAINT "reservation_paragraphs_reservation_id_paragraph_id_pk" PRIMARY KEY("reservation_id","paragraph_id")
);
--> statement-breakpoint
ALTER TABLE "reservation_paragraphs" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "reservations" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"document_id" uuid NOT NULL,
	"parliament_id" uuid NOT NULL,
	"kind" "reservation_kind" NOT NULL,
	"whole_document" boolean NOT NULL,
	"quote" text NOT NULL,
	"recorded_on" date,
	"withdrawn_on" date,
	CONSTRAINT "opposition_is_whole" CHECK ("reservations"."kind" <> 'opposition' or "reservations"."whole_document")
);
--> statement-breakpoint
ALTER TABLE "reservations" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "moves" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"sequence" bigserial NOT NULL,
	"parliament_id" uuid,
	"subject" text NOT NULL,
	"subject_id" uuid NOT NULL,
	"step" text NOT NULL,
	"from_state" text,
	"to_state" text,
	"actor_id" uuid,
	"acted_as" text NOT NULL,
	"reason" text,
	"detail" jsonb,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "moves" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "credentials" (
	"user_id" uuid PRIMARY KEY NOT NULL,
	"password_hash" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "credentials" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "role_grants" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"user_id" uuid NOT NULL,
	"role" "role" NOT NULL,
	"parliament_id" uuid,
	"organ_id" uuid,
	"group_id" uuid,
	CONSTRAINT "role_grants_once" UNIQUE NULLS NOT DISTINCT("user_id","role","organ_id","group_id")
);
--> statement-breakpoint
ALTER TABLE "role_grants" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "sessions" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"user_id" uuid NOT NULL,
	"started_at" timestamp with time zone NOT NULL,
	"seen_at" timestamp with time zone NOT NULL,
	"ends_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "sessions" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "sign_in_failures" (
	"email" text NOT NULL,
	"window_starts_at" timestamp with time zone NOT NULL,
	"failures" integer NOT NULL,
	CONSTRAINT "sign_in_failures_email_window_starts_at_pk" PRIMARY KEY("email","window_starts_at")
);
--> statement-breakpoint
ALTER TABLE "sign_in_failures" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "users" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"email" text NOT NULL,
	"name" text NOT NULL,
	"side" "side" NOT NULL,
	"parliament_id" uuid,
	"locale" "locale" NOT NULL,
	"disabled_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "users_email_unique" UNIQUE("email")
);
--> statement-breakpoint
ALTER TABLE "users" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "bodies" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"code" text NOT NULL,
	"name" jsonb NOT NULL,
	CONSTRAINT "bodies_code_unique" UNIQUE("code")
);
--> statement-breakpoint
ALTER TABLE "bodies" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "events" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"body_id" uuid NOT NULL,
	"code" text NOT NULL,
	"kind" text NOT NULL,
	"number" integer,
	"name" jsonb NOT NULL,
	"city" text,
	"country_iso2" text,
	"starts_on" date,
	"ends_on" date,
	"cancelled" boolean DEFAULT false NOT NULL,
	"version" integer DEFAULT 0 NOT NULL,
	"provenance" jsonb NOT NULL,
	CONSTRAINT "events_code_unique" UNIQUE("code")
);
--> statement-breakpoint
ALTER TABLE "events" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "group_members" (
	"group_id" uuid NOT NULL,
	"parliament_id" uuid NOT NULL,
	"basis" text NOT NULL,
	"confidence" text NOT NULL,
	CONSTRAINT "group_members_group_id_parliament_id_pk" PRIMARY KEY("group_id","parliament_id")
);
--> statement-breakpoint
ALTER TABLE "group_members" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "groups" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"code" text NOT NULL,
	"name" jsonb NOT NULL,
	CONSTRAINT "groups_code_unique" UNIQUE("code")
);
--> statement-breakpoint
ALTER TABLE "groups" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "instruments" (
	"code" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"name" jsonb NOT NULL,
	"adopted_on" date,
	"provenance" jsonb NOT NULL
);
--> statement-breakpoint
ALTER TABLE "instruments" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "memberships" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"body_id" uuid NOT NULL,
	"parliament_id" uuid NOT NULL,
	"joined_on" date,
	"left_on" date,
	"confidence" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "memberships" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "organs" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"body_id" uuid NOT NULL,
	"code" text NOT NULL,
	"name" jsonb NOT NULL,
	"kind" text NOT NULL,
	"provenance" jsonb NOT NULL,
	CONSTRAINT "organs_code_unique" UNIQUE("code")
);
--> statement-breakpoint
ALTER TABLE "organs" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "parliaments" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"iso2" text NOT NULL,
	"country" jsonb NOT NULL,
	"aliases" text[] NOT NULL,
	"name" text,
	"native_name" text,
	"structure" "structure" NOT NULL,
	"chambers" jsonb NOT NULL,
	"provenance" jsonb NOT NULL,
	CONSTRAINT "parliaments_iso2_unique" UNIQUE("iso2")
);
--> statement-breakpoint
ALTER TABLE "parliaments" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "sources" (
	"id" text PRIMARY KEY NOT NULL,
	"address" text NOT NULL,
	"description" text NOT NULL,
	"dated" text
);
--> statement-breakpoint
ALTER TABLE "sources" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "themes" (
	"code" text PRIMARY KEY NOT NULL,
	"scheme" text NOT NULL,
	"number" text NOT NULL,
	"title" jsonb NOT NULL,
	"short" jsonb NOT NULL
);
--> statement-breakpoint
ALTER TABLE "themes" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "cycle_documents" (
	"cycle_id" uuid NOT NULL,
	"document_id" uuid NOT NULL,
	CONSTRAINT "cycle_documents_cycle_id_document_id_pk" PRIMARY KEY("cycle_id","document_id")
);
--> statement-breakpoint
ALTER TABLE "cycle_documents" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "cycles" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"body_id" uuid NOT NULL,
	"code" text NOT NULL,
	"name" jsonb NOT NULL,
	"regime" "cycle_regime" NOT NULL,
	"opens_on" date NOT NULL,
	"due_on" date NOT NULL,
	"due_event_id" uuid,
	"closes_on" date NOT NULL,
	"opened_at" timestamp with time zone,
	"closed_at" timestamp with time zone,
	"version" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "cycles_code_unique" UNIQUE("code"),
	CONSTRAINT "cycle_in_order" CHECK ("cycles"."opens_on" <= "cycles"."due_on" and "cycles"."due_on" <= "cycles"."closes_on")
);
--> statement-breakpoint
ALTER TABLE "cycles" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "draft_fields" (
	"parliament_id" uuid NOT NULL,
	"report_id" uuid NOT NULL,
	"key" text NOT NULL,
	"value" text NOT NULL,
	"version" integer NOT NULL,
	"edited_by" uuid,
	"edited_at" timestamp with time zone NOT NULL,
	CONSTRAINT "draft_fields_parliament_id_report_id_key_pk" PRIMARY KEY("parliament_id","report_id","key")
);
--> statement-breakpoint
ALTER TABLE "draft_fields" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "draft_history" (
	"parliament_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"report_id" uuid NOT NULL,
	"key" text NOT NULL,
	"value" text NOT NULL,
	"kept_because" text NOT NULL,
	"edited_by" uuid,
	"edited_at" timestamp with time zone NOT NULL,
	CONSTRAINT "draft_history_parliament_id_id_pk" PRIMARY KEY("parliament_id","id")
);
--> statement-breakpoint
ALTER TABLE "draft_history" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "evidence" (
	"parliament_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"measure_id" uuid NOT NULL,
	"href" text NOT NULL,
	"description" text NOT NULL,
	"is_public" boolean NOT NULL,
	CONSTRAINT "evidence_parliament_id_id_pk" PRIMARY KEY("parliament_id","id"),
	CONSTRAINT "evidence_http" CHECK ("evidence"."href" ~ '^https?://')
);
--> statement-breakpoint
ALTER TABLE "evidence" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "measure_tasks" (
	"parliament_id" uuid NOT NULL,
	"measure_id" uuid NOT NULL,
	"task_id" uuid NOT NULL,
	CONSTRAINT "measure_tasks_parliament_id_measure_id_task_id_pk" PRIMARY KEY("parliament_id","measure_id","task_id")
);
--> statement-breakpoint
ALTER TABLE "measure_tasks" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "measures" (
	"parliament_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"type" "measure_type" NOT NULL,
	"chamber" "chamber" NOT NULL,
	"taken_on" date NOT NULL,
	"title" text NOT NULL,
	"description" text NOT NULL,
	"version" integer DEFAULT 0 NOT NULL,
	"edited_by" uuid,
	"edited_at" timestamp with time zone NOT NULL,
	"removed_at" timestamp with time zone,
	CONSTRAINT "measures_parliament_id_id_pk" PRIMARY KEY("parliament_id","id")
);
--> statement-breakpoint
ALTER TABLE "measures" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "report_versions" (
	"parliament_id" uuid NOT NULL,
	"report_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"committee_id" uuid,
	"receipt" text NOT NULL,
	"content" jsonb NOT NULL,
	"sha256" text NOT NULL,
	"submitted_by" uuid,
	"submitted_at" timestamp with time zone NOT NULL,
	CONSTRAINT "report_versions_parliament_id_report_id_number_pk" PRIMARY KEY("parliament_id","report_id","number"),
	CONSTRAINT "report_versions_receipt_unique" UNIQUE("receipt")
);
--> statement-breakpoint
ALTER TABLE "report_versions" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "reports" (
	"parliament_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"cycle_id" uuid NOT NULL,
	"document_id" uuid NOT NULL,
	"committee_id" uuid,
	"status" "report_status" NOT NULL,
	"version" integer DEFAULT 0 NOT NULL,
	"all_reserved" boolean NOT NULL,
	"extended_due_on" date,
	"first_submitted_on" date,
	"last_submitted_at" timestamp with time zone,
	"submitted_version" integer,
	"accepted_version" integer,
	"respond_by" date,
	CONSTRAINT "reports_parliament_id_id_pk" PRIMARY KEY("parliament_id","id"),
	CONSTRAINT "reports_once" UNIQUE("parliament_id","cycle_id","document_id"),
	CONSTRAINT "reports_id" UNIQUE("id")
);
--> statement-breakpoint
ALTER TABLE "reports" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "return_points" (
	"parliament_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"report_id" uuid NOT NULL,
	"version_number" integer NOT NULL,
	"field_key" text,
	"comment" text NOT NULL,
	"position" integer NOT NULL,
	"made_at" timestamp with time zone NOT NULL,
	CONSTRAINT "return_points_parliament_id_id_pk" PRIMARY KEY("parliament_id","id")
);
--> statement-breakpoint
ALTER TABLE "return_points" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "commitment_paragraphs" ADD CONSTRAINT "commitment_paragraphs_commitment_id_commitments_id_fk" FOREIGN KEY ("commitment_id") REFERENCES "public"."commitments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commitment_paragraphs" ADD CONSTRAINT "commitment_paragraphs_paragraph_id_paragraphs_id_fk" FOREIGN KEY ("paragraph_id") REFERENCES "public"."paragraphs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commitments" ADD CONSTRAINT "commitments_document_id_documents_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."documents"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commitments" ADD CONSTRAINT "commitments_due_event_id_events_id_fk" FOREIGN KEY ("due_event_id") REFERENCES "public"."events"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "related_commitments" ADD CONSTRAINT "related_commitments_one_id_commitments_id_fk" FOREIGN KEY ("one_id") REFERENCES "public"."commitments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "related_commitments" ADD CONSTRAINT "related_commitments_other_id_commitments_id_fk" FOREIGN KEY ("other_id") REFERENCES "public"."commitments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "secretariat_tasks" ADD CONSTRAINT "secretariat_tasks_commitment_id_commitments_id_fk" FOREIGN KEY ("commitment_id") REFERENCES "public"."commitments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_parliament_id_parliaments_id_fk" FOREIGN KEY ("parliament_id") REFERENCES "public"."parliaments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_commitment_id_commitments_id_fk" FOREIGN KEY ("commitment_id") REFERENCES "public"."commitments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_document_id_documents_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."documents"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_committee_id_organs_id_fk" FOREIGN KEY ("committee_id") REFERENCES "public"."organs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_reserved_by_id_reservations_id_fk" FOREIGN KEY ("reserved_by_id") REFERENCES "public"."reservations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "documents" ADD CONSTRAINT "documents_body_id_bodies_id_fk" FOREIGN KEY ("body_id") REFERENCES "public"."bodies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "documents" ADD CONSTRAINT "documents_organ_id_organs_id_fk" FOREIGN KEY ("organ_id") REFERENCES "public"."organs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "documents" ADD CONSTRAINT "documents_committee_id_organs_id_fk" FOREIGN KEY ("committee_id") REFERENCES "public"."organs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "documents" ADD CONSTRAINT "documents_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "paragraph_texts" ADD CONSTRAINT "paragraph_texts_paragraph_id_paragraphs_id_fk" FOREIGN KEY ("paragraph_id") REFERENCES "public"."paragraphs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "paragraph_texts" ADD CONSTRAINT "paragraph_texts_rendition_id_renditions_id_fk" FOREIGN KEY ("rendition_id") REFERENCES "public"."renditions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "paragraphs" ADD CONSTRAINT "paragraphs_document_id_documents_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."documents"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "readings" ADD CONSTRAINT "readings_rendition_id_renditions_id_fk" FOREIGN KEY ("rendition_id") REFERENCES "public"."renditions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "readings" ADD CONSTRAINT "readings_opened_by_users_id_fk" FOREIGN KEY ("opened_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "renditions" ADD CONSTRAINT "renditions_document_id_documents_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."documents"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "renditions" ADD CONSTRAINT "renditions_stored_by_users_id_fk" FOREIGN KEY ("stored_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reservation_paragraphs" ADD CONSTRAINT "reservation_paragraphs_reservation_id_reservations_id_fk" FOREIGN KEY ("reservation_id") REFERENCES "public"."reservations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reservation_paragraphs" ADD CONSTRAINT "reservation_paragraphs_paragraph_id_paragraphs_id_fk" FOREIGN KEY ("paragraph_id") REFERENCES "public"."paragraphs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reservations" ADD CONSTRAINT "reservations_document_id_documents_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."documents"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reservations" ADD CONSTRAINT "reservations_parliament_id_parliaments_id_fk" FOREIGN KEY ("parliament_id") REFERENCES "public"."parliaments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "moves" ADD CONSTRAINT "moves_actor_id_users_id_fk" FOREIGN KEY ("actor_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "credentials" ADD CONSTRAINT "credentials_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "role_grants" ADD CONSTRAINT "role_grants_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "role_grants" ADD CONSTRAINT "role_grants_parliament_id_parliaments_id_fk" FOREIGN KEY ("parliament_id") REFERENCES "public"."parliaments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "role_grants" ADD CONSTRAINT "role_grants_organ_id_organs_id_fk" FOREIGN KEY ("organ_id") REFERENCES "public"."organs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "role_grants" ADD CONSTRAINT "role_grants_group_id_groups_id_fk" FOREIGN KEY ("group_id") REFERENCES "public"."groups"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "users" ADD CONSTRAINT "users_parliament_id_parliaments_id_fk" FOREIGN KEY ("parliament_id") REFERENCES "public"."parliaments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "events" ADD CONSTRAINT "events_body_id_bodies_id_fk" FOREIGN KEY ("body_id") REFERENCES "public"."bodies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "group_members" ADD CONSTRAINT "group_members_group_id_groups_id_fk" FOREIGN KEY ("group_id") REFERENCES "public"."groups"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "group_members" ADD CONSTRAINT "group_members_parliament_id_parliaments_id_fk" FOREIGN KEY ("parliament_id") REFERENCES "public"."parliaments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_body_id_bodies_id_fk" FOREIGN KEY ("body_id") REFERENCES "public"."bodies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_parliament_id_parliaments_id_fk" FOREIGN KEY ("parliament_id") REFERENCES "public"."parliaments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organs" ADD CONSTRAINT "organs_body_id_bodies_id_fk" FOREIGN KEY ("body_id") REFERENCES "public"."bodies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cycle_documents" ADD CONSTRAINT "cycle_documents_cycle_id_cycles_id_fk" FOREIGN KEY ("cycle_id") REFERENCES "public"."cycles"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cycle_documents" ADD CONSTRAINT "cycle_documents_document_id_documents_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."documents"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cycles" ADD CONSTRAINT "cycles_body_id_bodies_id_fk" FOREIGN KEY ("body_id") REFERENCES "public"."bodies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cycles" ADD CONSTRAINT "cycles_due_event_id_events_id_fk" FOREIGN KEY ("due_event_id") REFERENCES "public"."events"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "draft_fields" ADD CONSTRAINT "draft_fields_edited_by_users_id_fk" FOREIGN KEY ("edited_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "draft_fields" ADD CONSTRAINT "draft_fields_parliament_id_report_id_reports_parliament_id_id_fk" FOREIGN KEY ("parliament_id","report_id") REFERENCES "public"."reports"("parliament_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "draft_history" ADD CONSTRAINT "draft_history_edited_by_users_id_fk" FOREIGN KEY ("edited_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "draft_history" ADD CONSTRAINT "draft_history_parliament_id_report_id_reports_parliament_id_id_fk" FOREIGN KEY ("parliament_id","report_id") REFERENCES "public"."reports"("parliament_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_parliament_id_measure_id_measures_parliament_id_id_fk" FOREIGN KEY ("parliament_id","measure_id") REFERENCES "public"."measures"("parliament_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "measure_tasks" ADD CONSTRAINT "measure_tasks_parliament_id_measure_id_measures_parliament_id_id_fk" FOREIGN KEY ("parliament_id","measure_id") REFERENCES "public"."measures"("parliament_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "measures" ADD CONSTRAINT "measures_parliament_id_parliaments_id_fk" FOREIGN KEY ("parliament_id") REFERENCES "public"."parliaments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "measures" ADD CONSTRAINT "measures_edited_by_users_id_fk" FOREIGN KEY ("edited_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_versions" ADD CONSTRAINT "report_versions_submitted_by_users_id_fk" FOREIGN KEY ("submitted_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_versions" ADD CONSTRAINT "report_versions_parliament_id_report_id_reports_parliament_id_id_fk" FOREIGN KEY ("parliament_id","report_id") REFERENCES "public"."reports"("parliament_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reports" ADD CONSTRAINT "reports_parliament_id_parliaments_id_fk" FOREIGN KEY ("parliament_id") REFERENCES "public"."parliaments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reports" ADD CONSTRAINT "reports_cycle_id_cycles_id_fk" FOREIGN KEY ("cycle_id") REFERENCES "public"."cycles"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reports" ADD CONSTRAINT "reports_document_id_documents_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."documents"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reports" ADD CONSTRAINT "reports_committee_id_organs_id_fk" FOREIGN KEY ("committee_id") REFERENCES "public"."organs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "return_points" ADD CONSTRAINT "return_points_parliament_id_report_id_reports_parliament_id_id_fk" FOREIGN KEY ("parliament_id","report_id") REFERENCES "public"."reports"("parliament_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "tasks_commitment" ON "tasks" USING btree ("commitment_id");--> statement-breakpoint
CREATE INDEX "tasks_document" ON "tasks" USING btree ("document_id","parliament_id");--> statement-breakpoint
CREATE INDEX "readings_state" ON "readings" USING btree ("state");--> statement-breakpoint
CREATE INDEX "reservations_document" ON "reservations" USING btree ("document_id","parliament_id");--> statement-breakpoint
CREATE INDEX "moves_subject" ON "moves" USING btree ("subject","subject_id");--> statement-breakpoint
CREATE INDEX "moves_parliament" ON "moves" USING btree ("parliament_id");--> statement-breakpoint
CREATE INDEX "sessions_user" ON "sessions" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "users_parliament" ON "users" USING btree ("parliament_id");--> statement-breakpoint
CREATE INDEX "draft_history_field" ON "draft_history" USING btree ("parliament_id","report_id","key");--> statement-breakpoint
CREATE INDEX "reports_cycle" ON "reports" USING btree ("cycle_id","document_id");--> statement-breakpoint
CREATE INDEX "return_points_report" ON "return_points" USING btree ("parliament_id","report_id","version_number");--> statement-breakpoint
CREATE POLICY "app_reads" ON "commitment_paragraphs" AS PERMISSIVE FOR SELECT TO "operative_app" USING ((select current_setting('app.side', true)) <> '');--> statement-breakpoint
CREATE POLICY "app_adds" ON "commitment_paragraphs" AS PERMISSIVE FOR INSERT TO "operative_app" WITH CHECK ((select current_setting('app.side', true)) = 'secretariat');--> statement-breakpoint
CREATE POLICY "app_changes" ON "commitment_paragraphs" AS PERMISSIVE FOR UPDATE TO "operative_app" USING ((select current_setting('app.side', true)) = 'secretariat') WITH CHECK ((select current_setting('app.side', true)) = 'secretariat');--> statement-breakpoint
CREATE POLICY "app_removes" ON "commitment_paragraphs" AS PERMISSIVE FOR DELETE TO "operative_app" USING ((select current_setting('app.side', true)) = 'secretariat');--> statement-breakpoint
CREATE POLICY "jobs_do_all" ON "commitment_paragraphs" AS PERMISSIVE FOR ALL TO "operative_worker" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "app_reads" ON "commitments" AS PERMISSIVE FOR SELECT TO "operative_app" USING ((select current_setting('app.side', true)) <> '');--> statement-breakpoint
CREATE POLICY "app_adds" ON "commitments" AS PERMISSIVE FOR INSERT TO "operative_app" WITH CHECK ((select current_setting('app.side', true)) = 'secretariat');--> statement-breakpoint
CREATE POLICY "app_changes" ON "commitments" AS PERMISSIVE FOR UPDATE TO "operative_app" USING ((select current_setting('app.side', true)) = 'secretariat') WITH CHECK ((select current_setting('app.side', true)) = 'secretariat');--> statement-breakpoint
CREATE POLICY "app_removes" ON "commitments" AS PERMISSIVE FOR DELETE TO "operative_app" USING ((select current_setting('app.side', true)) = 'secretariat');--> statement-breakpoint
CREATE POLICY "jobs_do_all" ON "commitments" AS PERMISSIVE FOR ALL TO "operative_worker" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "app_reads" ON "related_commitments" AS PERMISSIVE FOR SELECT TO "operative_app" USING ((select current_setting('app.side', true)) <> '');--> statement-breakpoint
CREATE POLICY "app_adds" ON "related_commitments" AS PERMISSIVE FOR INSERT TO "operative_app" WITH CHECK ((select current_setting('app.side', true)) = 'secretariat');--> statement-breakpoint
CREATE POLICY "app_changes" ON "related_commitments" AS PERMISSIVE FOR UPDATE TO "operative_app" USING ((select current_setting('app.side', true)) = 'secretariat') WITH CHECK ((select current_setting('app.side', true)) = 'secretariat');--> statement-breakpoint
CREATE POLICY "app_removes" ON "related_commitments" AS PERMISSIVE FOR DELETE TO "operative_app" USING ((select current_setting('app.side', true)) = 'secretariat');--> statement-breakpoint
CREATE POLICY "jobs_do_all" ON "related_commitments" AS PERMISSIVE FOR ALL TO "operative_worker" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "app_reads" ON "secretariat_tasks" AS PERMISSIVE FOR SELECT TO "operative_app" USING ((select current_setting('app.side', true)) = 'secretariat');--> statement-breakpoint
CREATE POLICY "app_adds" ON "secretariat_tasks" AS PERMISSIVE FOR INSERT TO "operative_app" WITH CHECK ((select current_setting('app.side', true)) = 'secretariat');--> statement-breakpoint
CREATE POLICY "app_changes" ON "secretariat_tasks" AS PERMISSIVE FOR UPDATE TO "operative_app" USING ((select current_setting('app.side', true)) = 'secretariat') WITH CHECK ((select current_setting('app.side', true)) = 'secretariat');--> statement-breakpoint
CREATE POLICY "jobs_do_all" ON "secretariat_tasks" AS PERMISSIVE FOR ALL TO "operative_worker" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "app_reads" ON "tasks" AS PERMISSIVE FOR SELECT TO "operative_app" USING (parliament_id = (select nullif(current_setting('app.parliament_id', true), '')::uuid) or (select current_setting('app.side', true)) = 'secretariat' or committee_id = any (string_to_array((select current_setting('app.organ_ids', true)), ',')::uuid[]));--> statement-breakpoint
CREATE POLICY "app_adds" ON "tasks" AS PERMISSIVE FOR INSERT TO "operative_app" WITH CHECK ((select current_setting('app.side', true)) = 'secretariat');--> statement-breakpoint
CREATE POLICY "app_changes" ON "tasks" AS PERMISSIVE FOR UPDATE TO "operative_app" USING (parliament_id = (select nullif(current_setting('app.parliament_id', true), '')::uuid) or (select current_setting('app.side', true)) = 'secretariat') WITH CHECK (parliament_id = (select nullif(current_setting('app.parliament_id', true), '')::uuid) or (select current_setting('app.side', true)) = 'secretariat');--> statement-breakpoint
CREATE POLICY "jobs_do_all" ON "tasks" AS PERMISSIVE FOR ALL TO "operative_worker" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "app_reads" ON "documents" AS PERMISSIVE FOR SELECT TO "operative_app" USING ((select current_setting('app.side', true)) <> '');--> statement-breakpoint
CREATE POLICY "app_adds" ON "documents" AS PERMISSIVE FOR INSERT TO "operative_app" WITH CHECK ((select current_setting('app.side', true)) = 'secretariat');--> statement-breakpoint
CREATE POLICY "app_changes" ON "documents" AS PERMISSIVE FOR UPDATE TO "operative_app" USING ((select current_setting('app.side', true)) = 'secretariat') WITH CHECK ((select current_setting('app.side', true)) = 'secretariat');--> statement-breakpoint
CREATE POLICY "app_removes" ON "documents" AS PERMISSIVE FOR DELETE TO "operative_app" USING ((select current_setting('app.side', true)) = 'secretariat');--> statement-breakpoint
CREATE POLICY "jobs_do_all" ON "documents" AS PERMISSIVE FOR ALL TO "operative_worker" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "app_reads" ON "paragraph_texts" AS PERMISSIVE FOR SELECT TO "operative_app" USING ((select current_setting('app.side', true)) <> '');--> statement-breakpoint
CREATE POLICY "app_adds" ON "paragraph_texts" AS PERMISSIVE FOR INSERT TO "operative_app" WITH CHECK ((select current_setting('app.side', true)) = 'secretariat');--> statement-breakpoint
CREATE POLICY "app_changes" ON "paragraph_texts" AS PERMISSIVE FOR UPDATE TO "operative_app" USING ((select current_setting('app.side', true)) = 'secretariat') WITH CHECK ((select current_setting('app.side', true)) = 'secretariat');--> statement-breakpoint
CREATE POLICY "app_removes" ON "paragraph_texts" AS PERMISSIVE FOR DELETE TO "operative_app" USING ((select current_setting('app.side', true)) = 'secretariat');--> statement-breakpoint
CREATE POLICY "jobs_do_all" ON "paragraph_texts" AS PERMISSIVE FOR ALL TO "operative_worker" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "app_reads" ON "paragraphs" AS PERMISSIVE FOR SELECT TO "operative_app" USING ((select current_setting('app.side', true)) <> '');--> statement-breakpoint
CREATE POLICY "app_adds" ON "paragraphs" AS PERMISSIVE FOR INSERT TO "operative_app" WITH CHECK ((select current_setting('app.side', true)) = 'secretariat');--> statement-breakpoint
CREATE POLICY "app_changes" ON "paragraphs" AS PERMISSIVE FOR UPDATE TO "operative_app" USING ((select current_setting('app.side', true)) = 'secretariat') WITH CHECK ((select current_setting('app.side', true)) = 'secretariat');--> statement-breakpoint
CREATE POLICY "app_removes" ON "paragraphs" AS PERMISSIVE FOR DELETE TO "operative_app" USING ((select current_setting('app.side', true)) = 'secretariat');--> statement-breakpoint
CREATE POLICY "jobs_do_all" ON "paragraphs" AS PERMISSIVE FOR ALL TO "operative_worker" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "app_reads" ON "readings" AS PERMISSIVE FOR SELECT TO "operative_app" USING ((select current_setting('app.side', true)) = 'secretariat');--> statement-breakpoint
CREATE POLICY "app_adds" ON "readings" AS PERMISSIVE FOR INSERT TO "operative_app" WITH CHECK ((select current_setting('app.side', true)) = 'secretariat');--> statement-breakpoint
CREATE POLICY "app_changes" ON "readings" AS PERMISSIVE FOR UPDATE TO "operative_app" USING ((select current_setting('app.side', true)) = 'secretariat') WITH CHECK ((select current_setting('app.side', true)) = 'secretariat');--> statement-breakpoint
CREATE POLICY "jobs_do_all" ON "readings" AS PERMISSIVE FOR ALL TO "operative_worker" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "app_reads" ON "renditions" AS PERMISSIVE FOR SELECT TO "operative_app" USING ((select current_setting('app.side', true)) <> '');--> statement-breakpoint
CREATE POLICY "app_adds" ON "renditions" AS PERMISSIVE FOR INSERT TO "operative_app" WITH CHECK ((select current_setting('app.side', true)) = 'secretariat');--> statement-breakpoint
CREATE POLICY "app_changes" ON "renditions" AS PERMISSIVE FOR UPDATE TO "operative_app" USING ((select current_setting('app.side', true)) = 'secretariat') WITH CHECK ((select current_setting('app.side', true)) = 'secretariat');--> statement-breakpoint
CREATE POLICY "app_removes" ON "renditions" AS PERMISSIVE FOR DELETE TO "operative_app" USING (false);--> statement-breakpoint
CREATE POLICY "jobs_do_all" ON "renditions" AS PERMISSIVE FOR ALL TO "operative_worker" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "app_reads" ON "reservation_paragraphs" AS PERMISSIVE FOR SELECT TO "operative_app" USING ((select current_setting('app.side', true)) <> '');--> statement-breakpoint
CREATE POLICY "app_adds" ON "reservation_paragraphs" AS PERMISSIVE FOR INSERT TO "operative_app" WITH CHECK ((select current_setting('app.side', true)) = 'secretariat');--> statement-breakpoint
CREATE POLICY "app_changes" ON "reservation_paragraphs" AS PERMISSIVE FOR UPDATE TO "operative_app" USING ((select current_setting('app.side', true)) = 'secretariat') WITH CHECK ((select current_setting('app.side', true)) = 'secretariat');--> statement-breakpoint
CREATE POLICY "app_removes" ON "reservation_paragraphs" AS PERMISSIVE FOR DELETE TO "operative_app" USING ((select current_setting('app.side', true)) = 'secretariat');--> statement-breakpoint
CREATE POLICY "jobs_do_all" ON "reservation_paragraphs" AS PERMISSIVE FOR ALL TO "operative_worker" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "app_reads" ON "reservations" AS PERMISSIVE FOR SELECT TO "operative_app" USING ((select current_setting('app.side', true)) <> '');--> statement-breakpoint
CREATE POLICY "app_adds" ON "reservations" AS PERMISSIVE FOR INSERT TO "operative_app" WITH CHECK ((select current_setting('app.side', true)) = 'secretariat');--> statement-breakpoint
CREATE POLICY "app_changes" ON "reservations" AS PERMISSIVE FOR UPDATE TO "operative_app" USING ((select current_setting('app.side', true)) = 'secretariat') WITH CHECK ((select current_setting('app.side', true)) = 'secretariat');--> statement-breakpoint
CREATE POLICY "app_removes" ON "reservations" AS PERMISSIVE FOR DELETE TO "operative_app" USING ((select current_setting('app.side', true)) = 'secretariat');--> statement-breakpoint
CREATE POLICY "jobs_do_all" ON "reservations" AS PERMISSIVE FOR ALL TO "operative_worker" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "app_reads" ON "moves" AS PERMISSIVE FOR SELECT TO "operative_app" USING (parliament_id = (select nullif(current_setting('app.parliament_id', true), '')::uuid) or (select current_setting('app.side', true)) = 'secretariat' or (select current_setting('app.side', true)) = 'audit');--> statement-breakpoint
CREATE POLICY "app_adds" ON "moves" AS PERMISSIVE FOR INSERT TO "operative_app" WITH CHECK (parliament_id = (select nullif(current_setting('app.parliament_id', true), '')::uuid) or (select current_setting('app.side', true)) = 'secretariat');--> statement-breakpoint
CREATE POLICY "jobs_do_all" ON "moves" AS PERMISSIVE FOR ALL TO "operative_worker" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "app_reads" ON "credentials" AS PERMISSIVE FOR SELECT TO "operative_app" USING (false);--> statement-breakpoint
CREATE POLICY "jobs_do_all" ON "credentials" AS PERMISSIVE FOR ALL TO "operative_worker" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "app_reads" ON "role_grants" AS PERMISSIVE FOR SELECT TO "operative_app" USING (user_id = (select nullif(current_setting('app.user_id', true), '')::uuid) or parliament_id = (select nullif(current_setting('app.parliament_id', true), '')::uuid) or (select current_setting('app.side', true)) = 'secretariat' or (select current_setting('app.side', true)) = 'audit');--> statement-breakpoint
CREATE POLICY "jobs_do_all" ON "role_grants" AS PERMISSIVE FOR ALL TO "operative_worker" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "app_reads" ON "sessions" AS PERMISSIVE FOR SELECT TO "operative_app" USING (false);--> statement-breakpoint
CREATE POLICY "jobs_do_all" ON "sessions" AS PERMISSIVE FOR ALL TO "operative_worker" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "app_reads" ON "sign_in_failures" AS PERMISSIVE FOR SELECT TO "operative_app" USING (false);--> statement-breakpoint
CREATE POLICY "jobs_do_all" ON "sign_in_failures" AS PERMISSIVE FOR ALL TO "operative_worker" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "app_reads" ON "users" AS PERMISSIVE FOR SELECT TO "operative_app" USING (id = (select nullif(current_setting('app.user_id', true), '')::uuid) or parliament_id = (select nullif(current_setting('app.parliament_id', true), '')::uuid) or (select current_setting('app.side', true)) = 'secretariat' or (select current_setting('app.side', true)) = 'audit');--> statement-breakpoint
CREATE POLICY "jobs_do_all" ON "users" AS PERMISSIVE FOR ALL TO "operative_worker" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "app_reads" ON "bodies" AS PERMISSIVE FOR SELECT TO "operative_app" USING ((select current_setting('app.side', true)) <> '');--> statement-breakpoint
CREATE POLICY "jobs_do_all" ON "bodies" AS PERMISSIVE FOR ALL TO "operative_worker" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "app_reads" ON "events" AS PERMISSIVE FOR SELECT TO "operative_app" USING ((select current_setting('app.side', true)) <> '');--> statement-breakpoint
CREATE POLICY "app_adds" ON "events" AS PERMISSIVE FOR INSERT TO "operative_app" WITH CHECK ((select current_setting('app.side', true)) = 'secretariat');--> statement-breakpoint
CREATE POLICY "app_changes" ON "events" AS PERMISSIVE FOR UPDATE TO "operative_app" USING ((select current_setting('app.side', true)) = 'secretariat') WITH CHECK ((select current_setting('app.side', true)) = 'secretariat');--> statement-breakpoint
CREATE POLICY "app_removes" ON "events" AS PERMISSIVE FOR DELETE TO "operative_app" USING ((select current_setting('app.side', true)) = 'secretariat');--> statement-breakpoint
CREATE POLICY "jobs_do_all" ON "events" AS PERMISSIVE FOR ALL TO "operative_worker" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "app_reads" ON "group_members" AS PERMISSIVE FOR SELECT TO "operative_app" USING ((select current_setting('app.side', true)) <> '');--> statement-breakpoint
CREATE POLICY "jobs_do_all" ON "group_members" AS PERMISSIVE FOR ALL TO "operative_worker" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "app_reads" ON "groups" AS PERMISSIVE FOR SELECT TO "operative_app" USING ((select current_setting('app.side', true)) <> '');--> statement-breakpoint
CREATE POLICY "jobs_do_all" ON "groups" AS PERMISSIVE FOR ALL TO "operative_worker" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "app_reads" ON "instruments" AS PERMISSIVE FOR SELECT TO "operative_app" USING ((select current_setting('app.side', true)) <> '');--> statement-breakpoint
CREATE POLICY "jobs_do_all" ON "instruments" AS PERMISSIVE FOR ALL TO "operative_worker" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "app_reads" ON "memberships" AS PERMISSIVE FOR SELECT TO "operative_app" USING ((select current_setting('app.side', true)) <> '');--> statement-breakpoint
CREATE POLICY "jobs_do_all" ON "memberships" AS PERMISSIVE FOR ALL TO "operative_worker" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "app_reads" ON "organs" AS PERMISSIVE FOR SELECT TO "operative_app" USING ((select current_setting('app.side', true)) <> '');--> statement-breakpoint
CREATE POLICY "jobs_do_all" ON "organs" AS PERMISSIVE FOR ALL TO "operative_worker" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "app_reads" ON "parliaments" AS PERMISSIVE FOR SELECT TO "operative_app" USING ((select current_setting('app.side', true)) <> '');--> statement-breakpoint
CREATE POLICY "jobs_do_all" ON "parliaments" AS PERMISSIVE FOR ALL TO "operative_worker" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "app_reads" ON "sources" AS PERMISSIVE FOR SELECT TO "operative_app" USING ((select current_setting('app.side', true)) <> '');--> statement-breakpoint
CREATE POLICY "jobs_do_all" ON "sources" AS PERMISSIVE FOR ALL TO "operative_worker" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "app_reads" ON "themes" AS PERMISSIVE FOR SELECT TO "operative_app" USING ((select current_setting('app.side', true)) <> '');--> statement-breakpoint
CREATE POLICY "jobs_do_all" ON "themes" AS PERMISSIVE FOR ALL TO "operative_worker" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "app_reads" ON "cycle_documents" AS PERMISSIVE FOR SELECT TO "operative_app" USING ((select current_setting('app.side', true)) <> '');--> statement-breakpoint
CREATE POLICY "app_adds" ON "cycle_documents" AS PERMISSIVE FOR INSERT TO "operative_app" WITH CHECK ((select current_setting('app.side', true)) = 'secretariat');--> statement-breakpoint
CREATE POLICY "app_changes" ON "cycle_documents" AS PERMISSIVE FOR UPDATE TO "operative_app" USING ((select current_setting('app.side', true)) = 'secretariat') WITH CHECK ((select current_setting('app.side', true)) = 'secretariat');--> statement-breakpoint
CREATE POLICY "app_removes" ON "cycle_documents" AS PERMISSIVE FOR DELETE TO "operative_app" USING ((select current_setting('app.side', true)) = 'secretariat');--> statement-breakpoint
CREATE POLICY "jobs_do_all" ON "cycle_documents" AS PERMISSIVE FOR ALL TO "operative_worker" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "app_reads" ON "cycles" AS PERMISSIVE FOR SELECT TO "operative_app" USING ((select current_setting('app.side', true)) <> '');--> statement-breakpoint
CREATE POLICY "app_adds" ON "cycles" AS PERMISSIVE FOR INSERT TO "operative_app" WITH CHECK ((select current_setting('app.side', true)) = 'secretariat');--> statement-breakpoint
CREATE POLICY "app_changes" ON "cycles" AS PERMISSIVE FOR UPDATE TO "operative_app" USING ((select current_setting('app.side', true)) = 'secretariat') WITH CHECK ((select current_setting('app.side', true)) = 'secretariat');--> statement-breakpoint
CREATE POLICY "app_removes" ON "cycles" AS PERMISSIVE FOR DELETE TO "operative_app" USING ((select current_setting('app.side', true)) = 'secretariat');--> statement-breakpoint
CREATE POLICY "jobs_do_all" ON "cycles" AS PERMISSIVE FOR ALL TO "operative_worker" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "app_reads" ON "draft_fields" AS PERMISSIVE FOR SELECT TO "operative_app" USING (parliament_id = (select nullif(current_setting('app.parliament_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "app_adds" ON "draft_fields" AS PERMISSIVE FOR INSERT TO "operative_app" WITH CHECK (parliament_id = (select nullif(current_setting('app.parliament_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "app_changes" ON "draft_fields" AS PERMISSIVE FOR UPDATE TO "operative_app" USING (parliament_id = (select nullif(current_setting('app.parliament_id', true), '')::uuid)) WITH CHECK (parliament_id = (select nullif(current_setting('app.parliament_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "app_removes" ON "draft_fields" AS PERMISSIVE FOR DELETE TO "operative_app" USING (parliament_id = (select nullif(current_setting('app.parliament_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "jobs_do_all" ON "draft_fields" AS PERMISSIVE FOR ALL TO "operative_worker" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "app_reads" ON "draft_history" AS PERMISSIVE FOR SELECT TO "operative_app" USING (parliament_id = (select nullif(current_setting('app.parliament_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "app_adds" ON "draft_history" AS PERMISSIVE FOR INSERT TO "operative_app" WITH CHECK (parliament_id = (select nullif(current_setting('app.parliament_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "jobs_do_all" ON "draft_history" AS PERMISSIVE FOR ALL TO "operative_worker" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "app_reads" ON "evidence" AS PERMISSIVE FOR SELECT TO "operative_app" USING (parliament_id = (select nullif(current_setting('app.parliament_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "app_adds" ON "evidence" AS PERMISSIVE FOR INSERT TO "operative_app" WITH CHECK (parliament_id = (select nullif(current_setting('app.parliament_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "app_changes" ON "evidence" AS PERMISSIVE FOR UPDATE TO "operative_app" USING (parliament_id = (select nullif(current_setting('app.parliament_id', true), '')::uuid)) WITH CHECK (parliament_id = (select nullif(current_setting('app.parliament_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "app_removes" ON "evidence" AS PERMISSIVE FOR DELETE TO "operative_app" USING (parliament_id = (select nullif(current_setting('app.parliament_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "jobs_do_all" ON "evidence" AS PERMISSIVE FOR ALL TO "operative_worker" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "app_reads" ON "measure_tasks" AS PERMISSIVE FOR SELECT TO "operative_app" USING (parliament_id = (select nullif(current_setting('app.parliament_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "app_adds" ON "measure_tasks" AS PERMISSIVE FOR INSERT TO "operative_app" WITH CHECK (parliament_id = (select nullif(current_setting('app.parliament_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "app_changes" ON "measure_tasks" AS PERMISSIVE FOR UPDATE TO "operative_app" USING (parliament_id = (select nullif(current_setting('app.parliament_id', true), '')::uuid)) WITH CHECK (parliament_id = (select nullif(current_setting('app.parliament_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "app_removes" ON "measure_tasks" AS PERMISSIVE FOR DELETE TO "operative_app" USING (parliament_id = (select nullif(current_setting('app.parliament_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "jobs_do_all" ON "measure_tasks" AS PERMISSIVE FOR ALL TO "operative_worker" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "app_reads" ON "measures" AS PERMISSIVE FOR SELECT TO "operative_app" USING (parliament_id = (select nullif(current_setting('app.parliament_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "app_adds" ON "measures" AS PERMISSIVE FOR INSERT TO "operative_app" WITH CHECK (parliament_id = (select nullif(current_setting('app.parliament_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "app_changes" ON "measures" AS PERMISSIVE FOR UPDATE TO "operative_app" USING (parliament_id = (select nullif(current_setting('app.parliament_id', true), '')::uuid)) WITH CHECK (parliament_id = (select nullif(current_setting('app.parliament_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "app_removes" ON "measures" AS PERMISSIVE FOR DELETE TO "operative_app" USING (parliament_id = (select nullif(current_setting('app.parliament_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "jobs_do_all" ON "measures" AS PERMISSIVE FOR ALL TO "operative_worker" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "app_reads" ON "report_versions" AS PERMISSIVE FOR SELECT TO "operative_app" USING (parliament_id = (select nullif(current_setting('app.parliament_id', true), '')::uuid) or (select current_setting('app.side', true)) = 'secretariat' or committee_id = any (string_to_array((select current_setting('app.organ_ids', true)), ',')::uuid[]));--> statement-breakpoint
CREATE POLICY "app_adds" ON "report_versions" AS PERMISSIVE FOR INSERT TO "operative_app" WITH CHECK (parliament_id = (select nullif(current_setting('app.parliament_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "jobs_do_all" ON "report_versions" AS PERMISSIVE FOR ALL TO "operative_worker" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "app_reads" ON "reports" AS PERMISSIVE FOR SELECT TO "operative_app" USING (parliament_id = (select nullif(current_setting('app.parliament_id', true), '')::uuid) or (select current_setting('app.side', true)) = 'secretariat' or committee_id = any (string_to_array((select current_setting('app.organ_ids', true)), ',')::uuid[]) or parliament_id = any (string_to_array((select current_setting('app.followed_ids', true)), ',')::uuid[]));--> statement-breakpoint
CREATE POLICY "app_adds" ON "reports" AS PERMISSIVE FOR INSERT TO "operative_app" WITH CHECK ((select current_setting('app.side', true)) = 'secretariat');--> statement-breakpoint
CREATE POLICY "app_changes" ON "reports" AS PERMISSIVE FOR UPDATE TO "operative_app" USING (parliament_id = (select nullif(current_setting('app.parliament_id', true), '')::uuid) or (select current_setting('app.side', true)) = 'secretariat') WITH CHECK (parliament_id = (select nullif(current_setting('app.parliament_id', true), '')::uuid) or (select current_setting('app.side', true)) = 'secretariat');--> statement-breakpoint
CREATE POLICY "jobs_do_all" ON "reports" AS PERMISSIVE FOR ALL TO "operative_worker" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "app_reads" ON "return_points" AS PERMISSIVE FOR SELECT TO "operative_app" USING (parliament_id = (select nullif(current_setting('app.parliament_id', true), '')::uuid) or (select current_setting('app.side', true)) = 'secretariat');--> statement-breakpoint
CREATE POLICY "app_adds" ON "return_points" AS PERMISSIVE FOR INSERT TO "operative_app" WITH CHECK ((select current_setting('app.side', true)) = 'secretariat');--> statement-breakpoint
CREATE POLICY "jobs_do_all" ON "return_points" AS PERMISSIVE FOR ALL TO "operative_worker" USING (true) WITH CHECK (true);