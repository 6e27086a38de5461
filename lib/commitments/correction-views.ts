import type { CalendarDate } from "@/lib/domain/calendar-date";
import type { CommitmentReading, CorrectionEffects } from "@/lib/domain/commitment-correction";
import type { Locale } from "@/lib/domain/locale";
import type { Lifecycle, TaskKind } from "@/lib/domain/statuses";
import type { Choice } from "@/lib/readings/views";
import type { SubjectNames, ThemeNamed } from "@/lib/subjects/views";
import type { LocalText } from "@/lib/text/local-text";

/** A commitment to be corrected. `languages` are those of its paragraphs; `earlier` the corrections done, last first. */
export type CorrectionToMake = {
  id: string;
  documentId: string;
  title: LocalText;
  cited: string;
  lifecycle: Lifecycle;
  version: number;
  reading: CommitmentReading;
  languages: Locale[];
  choices: { events: Choice[]; themes: ThemeNamed[] };
  earlier: { id: string; reason: string; doneAt: Date | null; doneBy: string }[];
};

/** What a correction would do to tasks today, those opened again among the ones made: of which parliaments, and how days and kinds change. `told` parliaments
 *  would hear of it. */
export type EffectsShown = {
  made: { count: number; of: string[] };
  ended: { count: number; of: string[] };
  changed: { count: number; how: { kind: TaskKind; from: CalendarDate | null; to: CalendarDate | null }[] };
  kept: CorrectionEffects["kept"];
  standing: CorrectionEffects["standing"];
  told: number;
};

/** A correction before or after it is done. `effects` is null once it is done, outdated, or of a commitment that is not
 *  active. */
export type CorrectionShown = {
  id: string;
  commitmentId: string;
  documentId: string;
  title: LocalText;
  cited: string;
  reason: string;
  doneAt: Date | null;
  isOutdated: boolean;
  parts: (keyof CommitmentReading)[];
  before: CommitmentReading;
  after: CommitmentReading;
  effects: EffectsShown | null;
  names: { events: Choice[]; subjects: SubjectNames };
};
