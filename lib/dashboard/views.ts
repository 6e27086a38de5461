import type { CalendarDate } from "@/lib/domain/calendar-date";
import type { Figures } from "@/lib/domain/figures";
import type { Place } from "@/lib/domain/standing";
import type { Progress, ReportStatus } from "@/lib/domain/statuses";
import type { LocalText } from "@/lib/text/local-text";
import type { DashboardAsked, FigureFilter, FigureRowsAsked } from "./schema";

/** Every figure of the dashboard. "not_asked" counts parliaments on record without a row, the others count rows. */
export const FIGURE_NAMES = [
  "asked",
  "owed",
  "answered",
  "onTime",
  "late",
  "accepted",
  "awaited",
  "unconfirmed",
  "silent",
  "reserved",
  "excused",
  "not_asked",
] as const;
/** One of FIGURE_NAMES. */
export type FigureName = (typeof FIGURE_NAMES)[number];

/** Something to choose in a filter. `code` is a short name where there is one. */
export type FilterChoice = { id: string; code: string | null; name: LocalText };

/** The figures of one document, commitment, group, parliament or cycle. `parliamentsAsked` counts each once, of the
 *  `onRecord` that could have been asked. */
export type DashboardPart = {
  id: string;
  code: string | null;
  name: LocalText;
  figures: Figures;
  parliamentsAsked: number;
  onRecord: number;
};

/** The dashboard as asked for. `asked.cycle` names the cycle shown. `total` counts every row once; the parts sum to
 *  it, except by group, where a parliament of two groups stands in both. `onRecord` counts the parliaments that the
 *  filters leave. Parts come in the reader's alphabetical order, never by size. */
export type Dashboard = {
  asked: DashboardAsked;
  total: Figures;
  parliamentsAsked: number;
  onRecord: number;
  parts: DashboardPart[];
  partsInAll: number;
  partsOnPage: number;
  choices: { cycles: FilterChoice[]; documents: FilterChoice[]; groups: FilterChoice[] };
};

/** A report or a task behind a figure. `commitment` and `progress` are those of a task. */
export type FigureRow = {
  key: string;
  reportId: string;
  parliament: { iso2: string; name: LocalText };
  document: { id: string; code: string; title: LocalText };
  cycle: LocalText;
  commitment: { code: string; summary: LocalText } | null;
  status: ReportStatus;
  place: Place;
  accepted: boolean;
  onTime: boolean;
  late: boolean;
  overdue: boolean;
  unconfirmed: boolean;
  progress: Progress | null;
  dueOn: CalendarDate;
  firstSubmittedOn: CalendarDate | null;
  isReadable: boolean;
};

/** The rows behind one figure, a page of them; `count` is the figure. Parliaments not asked have no row of their
 *  own and stand in `notAsked`. `within` says in words what the filters leave. */
export type FigureRows = {
  asked: FigureRowsAsked;
  count: number;
  rows: FigureRow[];
  notAsked: { iso2: string; name: LocalText }[];
  within: { key: keyof FigureFilter; code: string | null; name: LocalText }[];
};
