import type { FigureRow } from "@/lib/dashboard/views";
import type { Role } from "@/lib/domain/actor";
import type { CalendarDate } from "@/lib/domain/calendar-date";
import type { HealthConcern } from "@/lib/domain/directory-health";
import type { Figures } from "@/lib/domain/figures";
import type { Locale } from "@/lib/domain/locale";
import type { ReservationKind } from "@/lib/domain/statuses";
import type { LocalText } from "@/lib/text/local-text";

/** How sure a fact of the reference data is; null where its source does not say. */
type Confidence = "high" | "medium" | "low" | null;

/** A parliament in the directory. `figures` are those of the present cycle; `people` counts accounts that are on. */
export type DirectoryRow = {
  iso2: string;
  name: LocalText;
  groups: LocalText[];
  structure: "unicameral" | "bicameral" | "unknown";
  joinedOn: CalendarDate | null;
  leftOn: CalendarDate | null;
  figures: Figures;
  people: number;
  concerns: HealthConcern[];
};

/** A page of the directory in the reader's alphabetical order. `found` counts what the filters leave, `onRecord` all
 *  parliaments on record, which is not the number of members of the body. */
export type Directory = {
  rows: DirectoryRow[];
  found: number;
  onRecord: number;
  cycle: LocalText | null;
  choices: { groups: { id: string; code: string | null; name: LocalText }[] };
};

/** A reservation of a parliament. `paragraphs` is empty where it covers the whole document. */
export type ReservationView = {
  id: string;
  document: { id: string; code: string; title: LocalText };
  kind: ReservationKind;
  wholeDocument: boolean;
  paragraphs: { part: "preambular" | "operative"; label: string; phrase: string | null }[];
  quote: string;
  recordedOn: CalendarDate | null;
  withdrawnOn: CalendarDate | null;
};

/** Somebody who can sign in for a parliament. */
export type ContactView = {
  id: string;
  name: string;
  email: string;
  locale: Locale;
  roles: Role[];
  isOn: boolean;
};

/** Everything on record about one parliament. Reports stand by exercise, the latest first. */
export type ParliamentView = {
  id: string;
  iso2: string;
  name: LocalText;
  officialName: string | null;
  nativeName: string | null;
  structure: DirectoryRow["structure"];
  chambers: { kind: string; name: string | null }[];
  memberships: {
    id: string;
    joinedOn: CalendarDate | null;
    leftOn: CalendarDate | null;
    confidence: Confidence;
  }[];
  groups: { name: LocalText; basis: "named" | "derived" | "unknown"; confidence: Confidence }[];
  reports: { cycle: LocalText; rows: FigureRow[] }[];
  reservations: ReservationView[];
  people: ContactView[];
  provenance: {
    confidence: Confidence;
    note: string | null;
    sources: { id: string; address: string | null; description: string | null; dated: string | null }[];
  };
};
