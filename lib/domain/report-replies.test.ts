import { describe, expect, test } from "vitest";
import { ANSWER_CHARACTERS_MAX } from "./report-check";
import { pointKey, readPointKey, repliesIn, replyProblemsOf } from "./report-replies";

const reply = (pointId: string, kind: string, text = "") => ({
  [pointKey(pointId, "reply_kind")]: kind,
  [pointKey(pointId, "reply")]: text,
});

describe("the key of a point's field", () => {
  test("is taken apart into what it was made of", () => {
    expect(readPointKey(pointKey("p1", "reply_kind"))).toEqual({ pointId: "p1", name: "reply_kind" });
    expect(readPointKey(pointKey("p1", "reply"))).toEqual({ pointId: "p1", name: "reply" });
  });

  test.each(["", "reply", "reply:", "reply:p1:more", "answer:p1", "p1:answer"])("is not %j", (key) => {
    expect(readPointKey(key)).toBeNull();
  });
});

describe("the replies of a draft", () => {
  test("come in the order of the points, without those that were not answered", () => {
    const fields = { ...reply("p2", "fixed"), ...reply("p1", "explained", "Parliament is dissolved.") };
    expect(repliesIn(fields, ["p1", "p2", "p3"])).toEqual([
      { pointId: "p1", kind: "explained", text: "Parliament is dissolved." },
      { pointId: "p2", kind: "fixed", text: "" },
    ]);
  });

  test("take no kind that does not exist", () => {
    expect(repliesIn(reply("p1", "ignored"), ["p1"])).toEqual([]);
  });

  test("take a kind whose text was never stored", () => {
    expect(repliesIn({ [pointKey("p1", "reply_kind")]: "fixed" }, ["p1"])).toEqual([
      { pointId: "p1", kind: "fixed", text: "" },
    ]);
  });
});

describe("a returned report is not sent again", () => {
  test("while a point has no reply", () => {
    expect(replyProblemsOf({}, ["p1"])).toEqual([{ code: "reply_missing", field: "reply_kind:p1" }]);
  });

  test("while a report that stays as it is says not why", () => {
    expect(replyProblemsOf(reply("p1", "explained", "  "), ["p1"])).toEqual([
      { code: "explanation_missing", field: "reply:p1" },
    ]);
  });

  test("while a reply is longer than an answer may be", () => {
    const long = "a".repeat(ANSWER_CHARACTERS_MAX + 1);
    expect(replyProblemsOf(reply("p1", "explained", long), ["p1"])).toEqual([
      { code: "too_long", field: "reply:p1" },
    ]);
  });

  test("but once every point is fixed or explained", () => {
    const fields = { ...reply("p1", "fixed"), ...reply("p2", "explained", "The figure is right.") };
    expect(replyProblemsOf(fields, ["p1", "p2"])).toEqual([]);
  });
});
