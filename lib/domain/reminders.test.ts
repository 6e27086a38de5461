import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { aDay, anyDay, anyReport, aReport } from "../testing/makers";
import { addDays, type CalendarDate, daysBetween } from "./calendar-date";
import {
  DIGESTS_MAX,
  digestDue,
  isForGroup,
  isPausedOn,
  REMIND_AT_DAYS,
  type RemindableReport,
  type Reminder,
  reminderOf,
} from "./reminders";

const DUE = aDay("2024-09-30");
const at = (days: number) => addDays(DUE, days);
const remindable = (given: Partial<RemindableReport> = {}): RemindableReport => ({
  ...aReport(),
  respondBy: null,
  returnedOn: null,
  ...given,
});
const facts = (given: object = {}) => ({
  reminders: [],
  newsWaitedDays: null,
  digestDays: [],
  isPaused: false,
  ...given,
});
const reminder = (given: Partial<Reminder> = {}): Reminder => ({
  kind: "report_due",
  dueOn: DUE,
  stepOn: DUE,
  ...given,
});

describe("a report that is awaited", () => {
  it("is reminded of at the days of the rule, and then monthly", () => {
    const days: number[] = [];
    for (let day = -90; day <= 130; day++) {
      if (reminderOf(remindable(), at(day))?.stepOn === at(day)) days.push(day);
    }
    expect(days).toEqual([...REMIND_AT_DAYS, 60, 90, 120]);
  });

  it("is overdue from the day after, by the extended day where one was granted", () => {
    expect(reminderOf(remindable(), at(0))).toMatchObject({ kind: "report_due", dueOn: DUE });
    expect(reminderOf(remindable(), at(1))).toMatchObject({ kind: "report_overdue", dueOn: DUE });
    const overtaken = remindable({ extendedDueOn: at(-5) });
    expect(reminderOf(overtaken, at(0))).toMatchObject({ kind: "report_due", dueOn: DUE });
    const extended = remindable({ extendedDueOn: at(40) });
    expect(reminderOf(extended, at(26))).toEqual({ kind: "report_due", dueOn: at(40), stepOn: at(26) });
  });

  it("is not yet reminded of before its cycle opens, nor of steps that lay before", () => {
    const late = remindable({ cycleOpensOn: at(-20) });
    expect(reminderOf(late, at(-21))).toBeNull();
    expect(reminderOf(late, at(-20))).toMatchObject({ stepOn: null });
    expect(reminderOf(late, at(-14))).toMatchObject({ stepOn: at(-14) });
  });

  it.each([
    { firstSubmittedOn: aDay("2024-09-01"), status: "submitted" },
    { firstSubmittedOn: aDay("2024-09-01"), status: "accepted" },
    { status: "submitted" },
    { status: "excused" },
    { status: "closed" },
    { allReserved: true },
  ] as const)("is not one when it is %o", (given) => {
    expect(reminderOf(remindable(given), at(1))).toBeNull();
  });
});

describe("a report that was returned", () => {
  const returned = remindable({
    status: "returned",
    firstSubmittedOn: aDay("2024-08-01"),
    returnedOn: aDay("2024-08-20"),
    respondBy: aDay("2024-09-03"),
  });

  it("is reminded of at its own day, from the day after its return on", () => {
    expect(reminderOf(returned, aDay("2024-08-20"))).toEqual({
      kind: "respond_due",
      dueOn: "2024-09-03",
      stepOn: null,
    });
    expect(reminderOf(returned, aDay("2024-08-31"))).toMatchObject({ stepOn: "2024-08-31" });
    expect(reminderOf(returned, aDay("2024-09-04"))).toMatchObject({
      kind: "respond_overdue",
      stepOn: "2024-09-04",
    });
    expect(reminderOf({ ...returned, status: "drafting" }, aDay("2024-09-04"))).not.toBeNull();
  });

  it("is nothing to remind of once it came back", () => {
    expect(reminderOf({ ...returned, status: "submitted", respondBy: null }, aDay("2024-09-04"))).toBeNull();
  });
});

describe("a digest", () => {
  it("goes on a step's day, once, and not when there is nothing", () => {
    expect(digestDue(facts(), DUE)).toBeNull();
    expect(digestDue(facts({ reminders: [reminder({ stepOn: null })] }), DUE)).toBeNull();
    expect(digestDue(facts({ reminders: [reminder()] }), DUE)).toBe("reminder");
    expect(digestDue(facts({ reminders: [reminder()], digestDays: [DUE] }), DUE)).toBeNull();
  });

  it("makes up for a step that nobody told, and tells no step twice", () => {
    const missed = [reminder({ stepOn: at(-3) })];
    expect(digestDue(facts({ reminders: missed, digestDays: [at(-4)] }), DUE)).toBe("reminder");
    expect(digestDue(facts({ reminders: missed, digestDays: [at(-3)] }), DUE)).toBeNull();
  });

  it("does not go while reminders are paused, or when four went in 30 days", () => {
    const four = [at(-29), at(-20), at(-10), at(-5)];
    expect(digestDue(facts({ reminders: [reminder()], isPaused: true }), DUE)).toBeNull();
    expect(digestDue(facts({ reminders: [reminder()], digestDays: four }), DUE)).toBeNull();
    expect(digestDue(facts({ reminders: [reminder()], digestDays: four }), at(1))).toBe("reminder");
  });

  it("goes for news alone after a week, and leaves room for reminders", () => {
    expect(digestDue(facts({ newsWaitedDays: 6 }), DUE)).toBeNull();
    expect(digestDue(facts({ newsWaitedDays: 7 }), DUE)).toBe("news");
    expect(digestDue(facts({ newsWaitedDays: 7, digestDays: [at(-9), at(-8)] }), DUE)).toBeNull();
  });
});

describe("the chair of a group", () => {
  const overdue = reminder({ kind: "report_overdue" });

  it("is told of a report once, when its day lies 30 days back", () => {
    expect(isForGroup(overdue, null, at(29))).toBe(false);
    expect(isForGroup(overdue, null, at(30))).toBe(true);
    expect(isForGroup(overdue, at(29), at(31))).toBe(true);
    expect(isForGroup(overdue, at(30), at(31))).toBe(false);
    expect(isForGroup(reminder({ kind: "respond_overdue" }), null, at(31))).toBe(false);
  });
});

describe("a pause", () => {
  it("holds from its first day to the day before its end", () => {
    const pause = { startsOn: at(0), endsOn: at(2) };
    expect([-1, 0, 1, 2].map((day) => isPausedOn([pause], at(day)))).toEqual([false, true, true, false]);
    expect(isPausedOn([{ startsOn: at(0), endsOn: null }], at(999))).toBe(true);
    expect(isPausedOn([], at(0))).toBe(false);
  });
});

describe("any parliament with any reports", () => {
  const anyRemindable = fc
    .tuple(anyReport, fc.option(fc.tuple(fc.nat({ max: 60 }), fc.integer({ min: 1, max: 60 }))))
    .map(([report, answer]): RemindableReport => {
      const returnedOn = answer ? addDays(report.firstSubmittedOn ?? report.cycleOpensOn, answer[0]) : null;
      return {
        ...report,
        returnedOn,
        respondBy: answer && returnedOn ? addDays(returnedOn, answer[1]) : null,
      };
    });

  it("gets at most four digests in any 30 days, and none when nothing of it is awaited", () => {
    fc.assert(
      fc.property(
        fc.array(anyRemindable, { minLength: 1, maxLength: 5 }),
        fc.nat({ max: 400 }),
        (reports, length) => {
          const from = reports[0]?.cycleOpensOn ?? aDay("2024-01-01");
          const digestDays: CalendarDate[] = [];
          for (let today = from; daysBetween(from, today) < length; today = addDays(today, 1)) {
            const reminders = reports.flatMap((report) => reminderOf(report, today) ?? []);
            const because = digestDue(facts({ reminders, digestDays }), today);
            if (because === null) continue;
            expect(reminders.length).toBeGreaterThan(0);
            digestDays.push(today);
            const inMonth = digestDays.filter((day) => daysBetween(day, today) < 30);
            expect(inMonth.length).toBeLessThanOrEqual(DIGESTS_MAX);
          }
        },
      ),
      { numRuns: 150 },
    );
  });

  it("is never reminded of a report at a step to come", () => {
    fc.assert(
      fc.property(anyRemindable, anyDay, (report, today) => {
        const found = reminderOf(report, today);
        expect(found === null || found.stepOn === null || found.stepOn <= today).toBe(true);
      }),
    );
  });
});
