import "server-only";
import { addDays, type CalendarDate, daysBetween } from "@/lib/domain/calendar-date";
import type { ReportStatus } from "@/lib/domain/statuses";
import type { PerLocale } from "../columns";
import { storyDay } from "./demo-documents";
import { idOf } from "./ids";

/** A reporting exercise of the demo. */
export type DemoCycle = {
  key: string;
  code: string;
  name: PerLocale;
  documents: string[];
  opensOn: CalendarDate;
  dueOn: CalendarDate;
  dueEvent: string | null;
  closesOn: CalendarDate;
  isClosed: boolean;
  /** Who took part, by ISO code, where it was voluntary; null where everybody was asked. */
  volunteers: string[] | null;
  /** How much less far parliaments were then than they are in the open cycle, in the percent of what they declare. */
  behind: number;
  /** Days to reply to an evidence check; none where left out. */
  evidenceReplyDays?: number;
};

/** The closed cycle of 2021 asked for the plans of action and the reports; a voluntary one of 2023 for first measures on
 *  the Kigali resolution, so that a few parliaments have a report to go on from; the open one asks, before the 149th
 *  Assembly, what was done on it; and one of 2024 waits for volunteers. */
export const DEMO_CYCLES: DemoCycle[] = [
  {
    key: "2021",
    code: "IPU-2021",
    name: {
      en: "Plans of action and progress, 2021",
      fr: "Plans d’action et progrès accomplis, 2021",
      es: "Planes de acción y avances, 2021",
      ar: "خطط العمل والتقدم المحرز، 2021",
    },
    documents: ["a-139", "rabat-2018"],
    opensOn: storyDay("2021-03-01"),
    dueOn: storyDay("2021-12-31"),
    dueEvent: null,
    closesOn: storyDay("2022-03-31"),
    isClosed: true,
    volunteers: null,
    behind: 0,
  },
  {
    key: "2023",
    code: "IPU-2023",
    name: {
      en: "First measures, voluntary, 2023",
      fr: "Premières mesures, à titre volontaire, 2023",
      es: "Primeras medidas, con carácter voluntario, 2023",
      ar: "التدابير الأولى، طوعاً، 2023",
    },
    documents: ["kigali-145"],
    opensOn: storyDay("2023-03-01"),
    dueOn: storyDay("2023-10-31"),
    dueEvent: null,
    closesOn: storyDay("2023-12-31"),
    isClosed: true,
    volunteers: ["KE", "FR", "JO", "UY", "CL"],
    behind: 15,
  },
  {
    key: "149",
    code: "IPU-149",
    name: {
      en: "Measures taken, before the 149th Assembly",
      fr: "Mesures prises, avant la 149e Assemblée",
      es: "Medidas adoptadas, antes de la 149.ª Asamblea",
      ar: "التدابير المتخذة قبل الجمعية العامة الـ149",
    },
    documents: ["kigali-145"],
    opensOn: storyDay("2024-04-15"),
    dueOn: storyDay("2024-10-13"),
    dueEvent: "assembly-149",
    closesOn: storyDay("2024-12-31"),
    isClosed: false,
    volunteers: null,
    behind: 0,
    evidenceReplyDays: 21,
  },
  {
    key: "2024-v",
    code: "IPU-2024-V",
    name: {
      en: "Voluntary reports on oversight, 2024",
      fr: "Rapports volontaires sur le contrôle, 2024",
      es: "Informes voluntarios sobre el control, 2024",
      ar: "تقارير طوعية بشأن الرقابة، 2024",
    },
    documents: ["geneva-113"],
    opensOn: storyDay("2024-06-01"),
    dueOn: storyDay("2024-12-31"),
    dueEvent: null,
    closesOn: storyDay("2024-12-31"),
    isClosed: false,
    volunteers: [],
    behind: 0,
  },
];

/** The last day that the story tells; nothing of it happens later. */
export const STORY_ENDS_ON = storyDay("2024-09-13");

/** What became of one report: its state and the days on which it got there, null where it did not. */
export type Fate = {
  status: ReportStatus;
  startedOn: CalendarDate | null;
  submittedOn: CalendarDate | null;
  /** The day of acceptance or of return. */
  reviewedOn: CalendarDate | null;
};

/** A number from 0 to 99 that depends on the name alone: chance that is the same on every machine. */
export function chance(name: string): number {
  return Number.parseInt(idOf(`chance:${name}`).slice(0, 8), 16) % 100;
}

/** The parliaments with accounts have a story of their own in the open cycle; see DEMO_PEOPLE. */
const TOLD: Partial<Record<string, ReportStatus>> = {
  KE: "drafting",
  FR: "submitted",
  JO: "returned",
  UY: "open",
  CL: "open",
  HU: "open",
  QA: "open",
};

/** In the open cycle, the share of parliaments that got so far by the story's end, in percent and adding up. */
const OPEN_CYCLE: [below: number, status: ReportStatus][] = [
  [13, "accepted"],
  [24, "submitted"],
  [28, "returned"],
  [31, "in_clearance"],
  [45, "drafting"],
  [100, "open"],
];

/** What became of a parliament's report on one document. Parliaments with accounts answered in the closed cycle, so
 *  that their next report can start from it; Qatar did not. `isReserved` says that it reserved all of the document. */
export function fateOf(
  cycle: DemoCycle,
  report: { iso2: string; document: string; isReserved: boolean },
): Fate {
  const status = cycle.isClosed ? closedStatus(report) : openStatus(report);
  const name = `${cycle.key} ${report.iso2} ${report.document}`;
  if (status === "open" || status === "closed") {
    return { status, startedOn: null, submittedOn: null, reviewedOn: null };
  }
  const last = cycle.isClosed ? lastSubmissionDay(cycle, report.iso2) : STORY_ENDS_ON;
  const submittedOn = dayBetween(addDays(cycle.opensOn, 40), addDays(last, -12), name);
  const startedOn = dayBetween(addDays(cycle.opensOn, 5), addDays(submittedOn, -3), `start ${name}`);
  if (status === "drafting" || status === "in_clearance") {
    return { status, startedOn, submittedOn: null, reviewedOn: null };
  }
  return { status, startedOn, submittedOn, reviewedOn: reviewDay(status, submittedOn, name) };
}

/** Reports are accepted within two weeks; what is returned at the story's end was returned in its last days, so that
 *  the answer is still awaited. */
function reviewDay(status: ReportStatus, submittedOn: CalendarDate, name: string): CalendarDate | null {
  if (status === "submitted") return null;
  const days = 2 + (chance(`review ${name}`) % 10);
  return status === "returned" ? addDays(STORY_ENDS_ON, -days) : addDays(submittedOn, days);
}

function closedStatus({ iso2, isReserved }: { iso2: string; isReserved: boolean }): ReportStatus {
  if (isReserved || iso2 === "QA") return "closed";
  return TOLD[iso2] || chance(`2021 ${iso2}`) < 63 ? "accepted" : "closed";
}

function openStatus({ iso2, isReserved }: { iso2: string; isReserved: boolean }): ReportStatus {
  if (isReserved) return "open";
  const luck = chance(`149 ${iso2}`);
  return TOLD[iso2] ?? OPEN_CYCLE.find(([below]) => luck < below)?.[1] ?? "open";
}

/** One answer in eight of the closed cycle came late, but before the cycle closed. */
function lastSubmissionDay(cycle: DemoCycle, iso2: string): CalendarDate {
  return chance(`late ${iso2}`) < 12 ? cycle.closesOn : cycle.dueOn;
}

function dayBetween(from: CalendarDate, to: CalendarDate, name: string): CalendarDate {
  return addDays(from, Math.floor((daysBetween(from, to) * chance(name)) / 100));
}
