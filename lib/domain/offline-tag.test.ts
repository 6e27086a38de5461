import { describe, expect, it } from "vitest";
import { fieldTag, readFieldTag, readStampTag, stampTag, TAG_CHARACTERS_MAX } from "./offline-tag";
import { fieldKey, REPORT_FIELDS, TASK_FIELDS } from "./report-check";

const taskId = "0198d7a2-0000-7000-8000-000000000001";
const keys = [
  ...TASK_FIELDS.map((name) => fieldKey(taskId, name)),
  ...REPORT_FIELDS.map((name) => fieldKey(null, name)),
];

describe("the tag of a field of a form", () => {
  it.each(keys)("leads back to the field and to what stood in it: %s", (key) => {
    const mark = "99999.aZ09_-aZ09_-aZ09";
    const tag = fieldTag({ key, mark });
    expect(tag.length).toBeLessThanOrEqual(TAG_CHARACTERS_MAX);
    expect(readFieldTag(tag)).toEqual({ key, mark });
  });

  it.each(["", "obstacles", "obstacles/x", `${taskId}:z/1.a`, ":a/1.a", "a/b/1.c", `${taskId}/1.a`])(
    "is nothing else: %j",
    (tag) => {
      expect(readFieldTag(tag)).toBeNull();
    },
  );
});

describe("the tag of a form", () => {
  it("names the report and the version", () => {
    const stamp = { reportId: taskId, versionNumber: 3 };
    expect(readStampTag(stampTag(stamp))).toEqual(stamp);
  });

  it.each(["", "report/1/2", `report/${taskId}`, `report/${taskId}/x`])("is nothing else: %j", (tag) => {
    expect(readStampTag(tag)).toBeNull();
  });
});
