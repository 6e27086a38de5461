ALTER TABLE "commitments" ADD COLUMN "ended_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "commitments" ADD COLUMN "ended_because" text;--> statement-breakpoint
ALTER TABLE "commitments" ADD COLUMN "successor_id" uuid;--> statement-breakpoint
ALTER TABLE "commitments" ADD CONSTRAINT "commitments_successor_id_commitments_id_fk" FOREIGN KEY ("successor_id") REFERENCES "public"."commitments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commitments" ADD CONSTRAINT "ended_has_an_instant" CHECK (("commitments"."lifecycle" in ('discharged', 'elapsed', 'superseded', 'withdrawn')) = ("commitments"."ended_at" is not null));--> statement-breakpoint
ALTER TABLE "commitments" ADD CONSTRAINT "superseded_names_one" CHECK (("commitments"."lifecycle" = 'superseded') = ("commitments"."successor_id" is not null));