import type { ParagraphDifferences } from "@/lib/differences/shown";
import type { CalendarDate } from "@/lib/domain/calendar-date";
import type { Adoption } from "@/lib/domain/commitment-lifecycle";
import type { ComparedParagraph } from "@/lib/domain/compared-paragraphs";
import type { Addressee, KindOfAct } from "@/lib/domain/intake/reading";
import type { Locale } from "@/lib/domain/locale";
import type { DocumentKind } from "@/lib/domain/reading-draft";
import type {
  DueKind,
  DueOrigin,
  Lifecycle,
  ParagraphPart,
  ReservationKind,
  TaskKind,
} from "@/lib/domain/statuses";
import type { Subjects } from "@/lib/subjects/views";
import type { LocalText } from "@/lib/text/local-text";
import type { DiffPart } from "@/lib/text/word-diff";
import type { Look } from "./checks";

/** A document in the list. `active` of its `commitments` have made tasks. */
export type DocumentListed = {
  id: string;
  code: string;
  title: LocalText;
  kind: DocumentKind;
  isDraftText: boolean;
  adoption: Adoption;
  textDate: CalendarDate | null;
  adoptedOn: CalendarDate | null;
  commitments: number;
  active: number;
};

/** A document on record that reads like another text; `share` is from 0 to 1. */
export type LikeDocument = {
  documentId: string;
  code: string;
  title: LocalText;
  isDraftText: boolean;
  share: number;
};

/** A document with those that read like it, to compare it with, and the languages that can be called authoritative. */
export type DocumentVersions = {
  id: string;
  version: number;
  code: string;
  title: LocalText;
  isDraftText: boolean;
  locales: Locale[];
  authoritativeLocales: Locale[];
  others: LikeDocument[];
};

/** Two documents side by side in one language that both have; `parts` is what changed inside a paragraph. */
export type DocumentComparison = {
  before: Pick<DocumentVersions, "id" | "code" | "title" | "isDraftText">;
  after: Pick<DocumentVersions, "id" | "code" | "title" | "isDraftText">;
  locales: Locale[];
  locale: Locale;
  rows: { paragraph: ComparedParagraph; parts: DiffPart[] }[];
};

/** A reading that no officer has confirmed yet. */
export type OpenReading = { id: string; name: string; openedAt: Date; openedBy: string | null };

/** A stored source of a document. */
type Rendition = {
  id: string;
  name: string;
  origin: string | null;
  locales: Locale[];
  storedAt: Date;
  /** The files that it was read from, as they came in; for the secretariat. */
  uploadIds: string[];
};

/** A paragraph in the language shown, or in the first that has it. */
export type ParagraphShown = {
  id: string;
  part: ParagraphPart;
  label: string;
  position: number;
  text: LocalText;
};

/** A reservation entry; `covers` is empty for the whole document. */
export type ReservationShown = {
  id: string;
  member: LocalText;
  kind: ReservationKind;
  wholeDocument: boolean;
  quote: string;
  covers: { paragraphId: string; phrase: string | null }[];
};

/** When a commitment falls due; `on` is the day of its tasks, null where it has none yet. */
export type DueShown = {
  kind: DueKind;
  origin: DueOrigin | null;
  on: CalendarDate | null;
  year: number | null;
  everyYears: number | null;
  event: LocalText | null;
  text: string | null;
};

/** A commitment with what it has made: tasks of parliaments, how many of them reserved, and the secretariat's. */
export type CommitmentShown = {
  id: string;
  label: string;
  summary: LocalText;
  paragraphIds: string[];
  addressees: Addressee[];
  kindOfAct: KindOfAct;
  lifecycle: Lifecycle;
  /** When and why it ended; `successor` is how the commitment that took its place is cited. */
  ended: { at: Date; because: string | null; successor: string | null } | null;
  verbs: string[];
  subjects: Subjects;
  due: DueShown;
  bound: LocalText[] | null;
  asks: TaskKind | null;
  tasks: number;
  reserved: number;
  hasSecretariatTask: boolean;
};

/** A document with all that hangs on it. */
export type DocumentShown = {
  id: string;
  code: string;
  symbol: string | null;
  title: LocalText;
  otherTitles: LocalText[];
  kind: DocumentKind;
  organ: LocalText | null;
  committee: LocalText | null;
  event: LocalText | null;
  textDate: CalendarDate | null;
  adoption: Adoption;
  adoptedOn: CalendarDate | null;
  adoptionReference: string | null;
  isDraftText: boolean;
  authoritativeLocales: Locale[];
  version: number;
  renditions: Rendition[];
  textLocales: Locale[];
  paragraphs: ParagraphShown[];
  reservations: ReservationShown[];
  commitments: CommitmentShown[];
  /** Who confirmed its reading and who checked it since. */
  looks: { confirmedBy: Look | null; checks: Look[] };
  differences: ParagraphDifferences[];
  parliamentsOnRecord: number;
};

/** What an activation would make of one commitment. `reserved` names the parliaments whose task is reserved. */
export type ActivationPreview = {
  commitmentId: string;
  label: string;
  summary: LocalText;
  asks: TaskKind | null;
  parliaments: number;
  reserved: LocalText[];
  dueOn: (CalendarDate | null)[];
  makesSecretariatTask: boolean;
};
