import { describe, expect, it } from "vitest";
import { aDay } from "../testing/makers";
import { addDays, type CalendarDate } from "./calendar-date";
import {
  digestDue,
  isForGroup,
  isPausedOn,
  type PauseDays,
  type RemindableReport,
  reminderOf,
} from "./reminders";
import type { ReportStatus } from "./statuses";

// Four years of an Assembly on a virtual clock: one exercise a year, six parliaments of different manners. The list of
// letters is asserted whole, day by day.
const CYCLES = [2025, 2026, 2027, 2028].map((year) => ({
  year,
  opensOn: aDay(`${year}-01-15`),
  dueOn: aDay(`${year}-06-30`),
  closesOn: aDay(`${year}-10-31`),
}));
const FROM = aDay("2025-01-01");
const UNTIL = aDay("2029-01-01");

/** What a parliament does in a year: the days on which its one report is submitted, returned and answered. */
type Year = Partial<
  Record<"submits" | "returned" | "respondBy" | "answers" | "extended", string> & {
    excused: true;
    reserved: true;
  }
>;
const PARLIAMENTS: Record<string, { years: Record<number, Year>; pauses?: PauseDays[] }> = {
  prompt: {
    years: { 2025: { submits: "03-01" }, 2026: { submits: "04-30" }, 2027: {}, 2028: { submits: "06-30" } },
  },
  late: {
    years: { 2025: { submits: "07-20" }, 2026: { submits: "07-01" }, 2027: { submits: "08-15" }, 2028: {} },
  },
  silent: { years: {} },
  returned: {
    years: {
      2025: { submits: "05-02", returned: "05-20", respondBy: "06-10", answers: "06-12" },
      2026: { submits: "02-01" },
      2027: { submits: "02-01" },
      2028: { submits: "02-01" },
    },
  },
  dissolved: {
    years: {
      2026: { submits: "02-01" },
      2027: { extended: "09-30", submits: "09-29" },
      2028: { excused: true },
    },
    pauses: [{ startsOn: aDay("2025-05-20"), endsOn: aDay("2025-07-10") }],
  },
  reserved: {
    years: {
      2025: { reserved: true },
      2026: { reserved: true },
      2027: { reserved: true },
      2028: { reserved: true },
    },
  },
};

function reportOn(year: number, acts: Year, today: CalendarDate): RemindableReport {
  const cycle = CYCLES.find((each) => each.year === year);
  if (!cycle) throw new Error(`No cycle ${year}`);
  const day = (monthDay: string | undefined) => (monthDay ? aDay(`${year}-${monthDay}`) : null);
  const reached = (monthDay: string | undefined) => {
    const on = day(monthDay);
    return on !== null && on <= today ? on : null;
  };
  const firstSubmittedOn = reached(acts.submits);
  const isBack = reached(acts.returned) !== null && reached(acts.answers) === null;
  const statuses: [ReportStatus, boolean][] = [
    ["excused", acts.excused === true],
    ["returned", isBack],
    ["submitted", firstSubmittedOn !== null],
    ["closed", today > cycle.closesOn],
  ];
  return {
    status: statuses.find(([, holds]) => holds)?.[0] ?? "open",
    cycleOpensOn: cycle.opensOn,
    cycleDueOn: cycle.dueOn,
    extendedDueOn: day(acts.extended),
    firstSubmittedOn,
    allReserved: acts.reserved === true,
    respondBy: isBack ? day(acts.respondBy) : null,
    returnedOn: reached(acts.returned),
  };
}

function simulate() {
  const letters: string[] = [];
  const digests = new Map<string, CalendarDate[]>(Object.keys(PARLIAMENTS).map((name) => [name, []]));
  let chairToldOn: CalendarDate | null = null;
  for (let today = FROM; today < UNTIL; today = addDays(today, 1)) {
    const forChair: string[] = [];
    for (const [name, { years, pauses = [] }] of Object.entries(PARLIAMENTS)) {
      const digestDays = digests.get(name) ?? [];
      const isPaused = isPausedOn(pauses, today);
      const reminders = CYCLES.flatMap(
        ({ year }) => reminderOf(reportOn(year, years[year] ?? {}, today), today) ?? [],
      );
      if (digestDue({ reminders, newsWaitedDays: null, digestDays, isPaused }, today)) {
        digestDays.push(today);
        letters.push(`${today} ${name}: ${reminders.map(({ kind }) => kind).join(", ")}`);
      }
      const told = chairToldOn;
      if (!isPaused && reminders.some((reminder) => isForGroup(reminder, told, today))) forChair.push(name);
    }
    if (forChair.length > 0) {
      letters.push(`${today} chair: ${forChair.join(", ")}`);
      chairToldOn = today;
    }
  }
  return letters;
}

const whole = (name: string, year: number) => [
  `${year}-05-01 ${name}: report_due`,
  `${year}-05-31 ${name}: report_due`,
  `${year}-06-16 ${name}: report_due`,
  `${year}-06-27 ${name}: report_due`,
  `${year}-07-01 ${name}: report_overdue`,
  `${year}-07-14 ${name}: report_overdue`,
  `${year}-07-30 ${name}: report_overdue`,
  `${year}-08-29 ${name}: report_overdue`,
  `${year}-09-28 ${name}: report_overdue`,
  `${year}-10-28 ${name}: report_overdue`,
];
const part = (name: string, year: number, until: string) =>
  whole(name, year).filter((letter) => letter < `${year}-${until}`);

describe("four years of reminders", () => {
  it("are exactly these letters", () => {
    const expected = [
      ...whole("prompt", 2027),
      ...part("prompt", 2028, "06-30"),
      ...part("late", 2025, "07-20"),
      ...part("late", 2026, "07-01"),
      ...part("late", 2027, "08-15"),
      ...whole("late", 2028),
      ...[2025, 2026, 2027, 2028].flatMap((year) => whole("silent", year)),
      // Of 2025: its report is in, then comes back; the days of the answer count, not those of the cycle.
      "2025-05-01 returned: report_due",
      "2025-05-27 returned: respond_due",
      "2025-06-07 returned: respond_due",
      "2025-06-11 returned: respond_overdue",
      // Before, during and after the dissolution: what fell into it is told once, when it ends.
      "2025-05-01 dissolved: report_due",
      "2025-07-10 dissolved: report_overdue",
      ...whole("dissolved", 2025).slice(5),
      // The extension moves all days with it.
      "2027-08-01 dissolved: report_due",
      "2027-08-31 dissolved: report_due",
      "2027-09-16 dissolved: report_due",
      "2027-09-27 dissolved: report_due",
      "2025-07-30 chair: silent, dissolved",
      "2026-07-30 chair: silent",
      "2027-07-30 chair: prompt, late, silent",
      "2028-07-30 chair: late, silent",
    ];
    expect(simulate().sort()).toEqual(expected.sort());
  });
});
