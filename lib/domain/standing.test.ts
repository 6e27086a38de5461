import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { aDay, anyDay, anyReport, aReport } from "../testing/makers";
import { addDays } from "./calendar-date";
import { standingOf, taskStandingOf } from "./standing";

const TODAY = aDay("2024-09-16");
const DUE = aDay("2024-09-30");
const standing = (given: Parameters<typeof aReport>[0], today = TODAY) => standingOf(aReport(given), today);

describe("a report takes its place", () => {
  it.each([
    ["awaited", { status: "scheduled" }],
    ["awaited", { status: "open" }],
    ["awaited", { status: "drafting" }],
    ["awaited", { status: "in_clearance" }],
    ["answered", { status: "submitted", firstSubmittedOn: TODAY }],
    ["answered", { status: "returned", firstSubmittedOn: TODAY }],
    ["answered", { status: "accepted", firstSubmittedOn: TODAY }],
    ["silent", { status: "closed" }],
    ["excused", { status: "excused" }],
    ["reserved", { status: "open", allReserved: true }],
    ["reserved", { status: "closed", allReserved: true }],
    ["reserved", { status: "excused", allReserved: true }],
  ] as const)("%s with %j", (place, given) => {
    expect(standing(given).place).toBe(place);
  });

  it("answered, and keeps it while it is revised or updated", () => {
    expect(standing({ status: "drafting", firstSubmittedOn: TODAY }).place).toBe("answered");
    expect(standing({ status: "in_clearance", firstSubmittedOn: TODAY }).place).toBe("answered");
  });

  it("reserved, and keeps it when it is answered of free will; the flags tell of the answer", () => {
    const answered = standing({ status: "accepted", allReserved: true, firstSubmittedOn: TODAY });
    expect(answered).toMatchObject({ place: "reserved", onTime: true, accepted: true, overdue: false });
  });
});

describe("an answer that an officer wrote down", () => {
  it("is awaited apart from the others until its parliament confirms it, and asked for no more", () => {
    expect(standing({ status: "submitted" }, aDay("2024-12-24"))).toMatchObject({
      place: "awaited",
      unconfirmed: true,
      overdue: false,
      dueSoon: false,
    });
    expect(standing({ status: "submitted", firstSubmittedOn: DUE })).toMatchObject({
      place: "answered",
      onTime: true,
      unconfirmed: false,
    });
  });
});

describe("a report is on time", () => {
  it("if first submitted on the due day, and late the day after", () => {
    expect(standing({ status: "submitted", firstSubmittedOn: DUE })).toMatchObject({
      onTime: true,
      late: false,
    });
    const dayAfter = { status: "submitted", firstSubmittedOn: addDays(DUE, 1) } as const;
    expect(standing(dayAfter)).toMatchObject({ onTime: false, late: true });
  });

  it("if it keeps to the extension it was granted, which stays visible", () => {
    const extended = { extendedDueOn: aDay("2024-10-07"), firstSubmittedOn: aDay("2024-10-07") };
    expect(standing({ status: "submitted", ...extended })).toMatchObject({
      onTime: true,
      late: false,
      extended: true,
    });
  });

  it("by the cycle's day where its event moved beyond the extension, which then says nothing any more", () => {
    const moved = { extendedDueOn: aDay("2024-09-20"), firstSubmittedOn: aDay("2024-09-25") };
    expect(standing({ status: "submitted", ...moved })).toMatchObject({ onTime: true, extended: false });
  });

  it("also after it was returned, however long the answer takes", () => {
    const returned = { status: "returned", firstSubmittedOn: DUE } as const;
    expect(standing(returned, aDay("2024-12-24"))).toMatchObject({
      place: "answered",
      onTime: true,
      overdue: false,
    });
  });

  it("and is neither on time nor late before it is submitted", () => {
    expect(standing({ status: "drafting" }, aDay("2024-12-24"))).toMatchObject({
      onTime: false,
      late: false,
    });
  });
});

describe("a report is due soon", () => {
  it("from thirty days before its due day to the day itself", () => {
    const dueSoonOn = (day: string) => standing({ status: "open" }, aDay(day)).dueSoon;
    expect(["2024-08-30", "2024-08-31", "2024-09-30", "2024-10-01"].map(dueSoonOn)).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  it("never before its cycle opens", () => {
    const laterCycle = { status: "scheduled", cycleOpensOn: aDay("2024-09-20") } as const;
    expect(standing(laterCycle)).toMatchObject({ dueSoon: false, overdue: false });
  });
});

describe("a report is overdue", () => {
  it("from the day after its due day, whatever was drafted", () => {
    const overdueOn = (day: string) => standing({ status: "in_clearance" }, aDay(day)).overdue;
    expect(["2024-09-30", "2024-10-01"].map(overdueOn)).toEqual([false, true]);
  });

  it("no more once it is closed: it is silent then", () => {
    expect(standing({ status: "closed" }, aDay("2024-12-24"))).toMatchObject({
      place: "silent",
      overdue: false,
    });
  });
});

describe("a report is accepted", () => {
  it("when the secretariat accepted it", () => {
    expect(standing({ status: "accepted", firstSubmittedOn: TODAY }).accepted).toBe(true);
    expect(standing({ status: "submitted", firstSubmittedOn: TODAY }).accepted).toBe(false);
  });

  it("while an update is drafted over the accepted version", () => {
    const updated = { status: "drafting", firstSubmittedOn: TODAY, acceptedVersionStands: true } as const;
    expect(standing(updated)).toMatchObject({ place: "answered", accepted: true });
  });
});

describe("a task takes its place", () => {
  const task = (given: Partial<Parameters<typeof taskStandingOf>[0]>) =>
    taskStandingOf({
      reserved: false,
      reportPlace: "answered",
      progress: "in_progress",
      nil: false,
      ...given,
    });

  it("reserved where a reservation covers it, even if its report is answered", () => {
    expect(task({ reserved: true })).toBe("reserved");
  });

  it("answered by any word on its progress, or by a nil return", () => {
    expect(task({})).toBe("answered");
    expect(task({ progress: "not_started" })).toBe("answered");
    expect(task({ progress: "no_information", nil: true })).toBe("answered");
  });

  it("silent where the report came in without a word on it", () => {
    expect(task({ progress: "no_information" })).toBe("silent");
  });

  it.each(["awaited", "silent", "excused", "reserved"] as const)(
    "%s with its report, whatever was drafted",
    (place) => {
      expect(task({ reportPlace: place, progress: "implemented" })).toBe(place);
    },
  );
});

describe("any report on any day", () => {
  const always = (
    holds: (standing: ReturnType<typeof standingOf>, report: ReturnType<typeof aReport>) => void,
  ) => fc.assert(fc.property(anyReport, anyDay, (report, today) => holds(standingOf(report, today), report)));

  it("is on time or late exactly if it was submitted", () => {
    always((standing, report) => {
      expect(standing.onTime || standing.late).toBe(report.firstSubmittedOn !== null);
      expect(standing.onTime && standing.late).toBe(false);
    });
  });

  it("is overdue or due soon only while it is awaited, and never both", () => {
    always((standing) => {
      if (standing.overdue || standing.dueSoon) expect(standing.place).toBe("awaited");
      expect(standing.overdue && standing.dueSoon).toBe(false);
    });
  });

  it("past its due day is overdue until it is submitted, closed, excused or reserved: a draft clears nothing", () => {
    fc.assert(
      fc.property(anyReport, (report) => {
        const dayAfter = addDays(report.extendedDueOn ?? report.cycleDueOn, 1);
        const cleared =
          report.firstSubmittedOn !== null ||
          report.allReserved ||
          report.status === "closed" ||
          report.status === "excused";
        expect(standingOf(report, dayAfter).overdue).toBe(!cleared);
      }),
    );
  });

  it("is answered on every day if on one: time alone changes no place", () => {
    fc.assert(
      fc.property(anyReport, anyDay, anyDay, (report, one, other) => {
        expect(standingOf(report, one).place).toBe(standingOf(report, other).place);
      }),
    );
  });
});
