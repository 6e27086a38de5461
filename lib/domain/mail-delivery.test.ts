import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { afterTry, type MailOutcome, TRY_MINUTES_MAX } from "./mail-delivery";

const WEEK = 7 * 24 * 60;

describe("a letter after a try", () => {
  it("is sent once the server has it, and given up once the server refuses its reader", () => {
    expect(afterTry("delivered", { attempts: 9, ageMinutes: WEEK * 2 })).toEqual({ is: "sent" });
    expect(afterTry("refused", { attempts: 1, ageMinutes: 0 })).toEqual({ is: "given_up" });
  });

  it("waits longer each time, up to four hours", () => {
    const pauses = [1, 2, 3, 4, 5, 6, 40].map((attempts) =>
      afterTry("deferred", { attempts, ageMinutes: 0 }),
    );
    expect(afterTry("deferred", { attempts: 0, ageMinutes: 0 })).toEqual({
      is: "waiting",
      retryInMinutes: 2,
    });
    expect(pauses).toEqual([2, 5, 15, 60, 240, 240, 240].map((m) => ({ is: "waiting", retryInMinutes: m })));
  });

  it("is given up when its next try would come after a week", () => {
    expect(afterTry("no_server", { attempts: 40, ageMinutes: WEEK - 240 })).toMatchObject({ is: "waiting" });
    expect(afterTry("no_server", { attempts: 40, ageMinutes: WEEK - 239 })).toEqual({ is: "given_up" });
  });
});

describe("any letter", () => {
  it("ends, and is never tried again while a try may still be under way", () => {
    const outcomes = fc.infiniteStream(fc.constantFrom<MailOutcome>("deferred", "no_server"));
    fc.assert(
      fc.property(outcomes, (stream) => {
        let ageMinutes = 0;
        for (let attempts = 1; ; attempts++) {
          const { value } = stream.next();
          const after = afterTry(value ?? "deferred", { attempts, ageMinutes });
          if (after.is !== "waiting") break;
          expect(after.retryInMinutes).toBeGreaterThanOrEqual(TRY_MINUTES_MAX);
          ageMinutes += after.retryInMinutes;
        }
        expect(ageMinutes).toBeLessThanOrEqual(WEEK);
      }),
    );
  });
});
