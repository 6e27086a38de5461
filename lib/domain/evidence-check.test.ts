import { describe, expect, it } from "vitest";
import { aDay } from "../testing/makers";
import { EVIDENCE_VALUES, replyDay, replyRefusal, writeRefusal } from "./evidence-check";

const until = aDay("2024-10-07");

describe("an evidence check", () => {
  it("has five values, of which the first says nothing", () => {
    expect(EVIDENCE_VALUES).toHaveLength(5);
    expect(EVIDENCE_VALUES[0]).toBe("not_checked");
  });

  it("is off unless its cycle gives days for a reply, and is not rewritten once it is shared", () => {
    expect(writeRefusal({ replyDays: null, replyUntil: null })).toBe("evidence_check_off");
    expect(writeRefusal({ replyDays: 21, replyUntil: null })).toBeNull();
    expect(writeRefusal({ replyDays: 21, replyUntil: until })).toBe("evidence_check_shared");
  });

  it("is open to the parliament's reply from the day it is shared to the last of its days", () => {
    expect(replyDay(21, aDay("2024-09-16"))).toBe(until);
    expect(replyRefusal({ replyDays: 21, replyUntil: null }, until)).toBe("evidence_check_unshared");
    expect(replyRefusal({ replyDays: 21, replyUntil: until }, until)).toBeNull();
    expect(replyRefusal({ replyDays: 21, replyUntil: until }, aDay("2024-10-08"))).toBe("reply_over");
  });
});
