import { z } from "zod";
import { EVIDENCE_VALUES } from "@/lib/domain/evidence-check";
import { taskBox } from "./boxes";

const TEXT_MAX = 4000;
const reportId = z.uuid({ error: "invalid" });

/** The check of a submitted version: a value and a note for each task. The button pressed says whether it is kept as a
 *  draft or shared with the parliament. */
export const saveChecksSchema = z
  .looseObject({
    reportId,
    versionNumber: z.coerce
      .number({ error: "invalid" })
      .int({ error: "invalid" })
      .positive({ error: "invalid" }),
    next: z.enum(["keep", "share"], { error: "choose" }),
  })
  .transform(({ reportId: id, versionNumber, next, ...rest }, context) => {
    const checks = textsIn(rest, "value").flatMap(({ taskId, text }) => {
      const value = EVIDENCE_VALUES.find((each) => each === text);
      const note = textsIn(rest, "note").find((each) => each.taskId === taskId)?.text ?? "";
      if (note.length > TEXT_MAX) {
        context.addIssue({ code: "custom", path: [taskBox("note", taskId)], message: "too_long" });
      }
      return value ? [{ taskId, value, note }] : [];
    });
    return { reportId: id, versionNumber, isShared: next === "share", checks };
  });
/** What `saveChecks` takes. */
export type SaveChecks = z.output<typeof saveChecksSchema>;

/** A parliament's replies, task by task; empty ones are left out. */
export const replyToChecksSchema = z
  .looseObject({ reportId })
  .transform(({ reportId: id, ...rest }, context) => {
    const replies = textsIn(rest, "reply").filter(({ text }) => text !== "");
    for (const { taskId, text } of replies) {
      if (text.length <= TEXT_MAX) continue;
      context.addIssue({ code: "custom", path: [taskBox("reply", taskId)], message: "too_long" });
    }
    return { reportId: id, replies };
  });
/** What `replyToChecks` takes. */
export type ReplyToChecks = z.output<typeof replyToChecksSchema>;

function textsIn(sent: Record<string, unknown>, name: "value" | "note" | "reply") {
  return Object.entries(sent).flatMap(([box, text]) => {
    const taskId = box.slice(name.length + 1);
    const isOurs = box === taskBox(name, taskId) && z.uuid().safeParse(taskId).success;
    return isOurs && typeof text === "string" ? [{ taskId, text: text.replaceAll("\u0000", "").trim() }] : [];
  });
}
