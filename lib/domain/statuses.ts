/** The life of a commitment (product rule, axis 1). The first three are steps of work, the rest are ends. */
export const LIFECYCLES = [
  "proposed",
  "confirmed",
  "active",
  "discharged",
  "elapsed",
  "superseded",
  "withdrawn",
] as const;
/** One of LIFECYCLES. */
export type Lifecycle = (typeof LIFECYCLES)[number];

/** The filing states of a report (axis 2). Due soon, overdue, late, extended and silent are derived, never stored. */
export const REPORT_STATUSES = [
  "scheduled",
  "open",
  "drafting",
  "in_clearance",
  "submitted",
  "returned",
  "accepted",
  "closed",
  "excused",
] as const;
/** One of REPORT_STATUSES. */
export type ReportStatus = (typeof REPORT_STATUSES)[number];

/** What a parliament says of one task (axis 3). "not_pursued" needs a reason; "no_information" is no answer. */
export const PROGRESS = [
  "no_information",
  "not_started",
  "planned",
  "in_progress",
  "partly_implemented",
  "implemented",
  "not_pursued",
] as const;
/** One of PROGRESS. */
export type Progress = (typeof PROGRESS)[number];

/** What a parliament can have done (glossary: measure). */
export const MEASURE_TYPES = [
  "communicated_to_house",
  "referred_to_committee",
  "debate",
  "question",
  "hearing",
  "inquiry",
  "motion",
  "bill",
  "act",
  "budget",
  "plan",
  "ratification",
  "oversight_of_government",
  "training",
  "other",
] as const;
/** One of MEASURE_TYPES. */
export type MeasureType = (typeof MEASURE_TYPES)[number];

/** Which house took a measure. */
export const CHAMBERS = ["single", "lower", "upper", "joint"] as const;
/** One of CHAMBERS. */
export type Chamber = (typeof CHAMBERS)[number];

/** Whether a commitment asks the parliament itself, or asks its government and so the parliament's oversight. */
export const TASK_KINDS = ["direct", "oversight"] as const;
/** One of TASK_KINDS. */
export type TaskKind = (typeof TASK_KINDS)[number];

/** Whether a member reserved its position or opposed the text. */
export const RESERVATION_KINDS = ["reservation", "opposition"] as const;
/** One of RESERVATION_KINDS. */
export type ReservationKind = (typeof RESERVATION_KINDS)[number];

/** Where a due rule comes from: said by the text, worked out from it, or set by an officer. */
export const DUE_ORIGINS = ["explicit", "derived", "assigned"] as const;
/** One of DUE_ORIGINS. */
export type DueOrigin = (typeof DUE_ORIGINS)[number];

/** The shapes a due rule can take; see lib/domain/due.ts for what each means. */
export const DUE_KINDS = ["on_date", "end_of_year", "by_event", "every_years", "none"] as const;
/** One of DUE_KINDS. */
export type DueKind = (typeof DUE_KINDS)[number];

/** Why nothing is owed although it was asked (product rule, transition 14). */
export const EXCUSE_CODES = ["dissolution", "not_applicable", "merged"] as const;
/** One of EXCUSE_CODES. */
export type ExcuseCode = (typeof EXCUSE_CODES)[number];

/** Who owes in a cycle. */
export const CYCLE_REGIMES = ["everyone", "designated", "voluntary"] as const;
/** One of CYCLE_REGIMES. */
export type CycleRegime = (typeof CYCLE_REGIMES)[number];

/** Whether a paragraph opens the document or asks for something. */
export const PARAGRAPH_PARTS = ["preambular", "operative"] as const;
/** One of PARAGRAPH_PARTS. */
export type ParagraphPart = (typeof PARAGRAPH_PARTS)[number];
