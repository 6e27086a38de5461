import { z } from "zod";
import { requiredDay } from "@/lib/http/day-schema";
import { ACCEPTANCE_CHECKS } from "./acceptance-checks";
import { POINT_PREFIX } from "./point-prefix";

const COMMENT_MAX = 4000;

const whichReport = {
  reportId: z.uuid({ error: "invalid" }),
  /** The version of the row that the officer looked at, not the number of the submitted version. */
  version: z.coerce.number({ error: "invalid" }).int({ error: "invalid" }).nonnegative({ error: "invalid" }),
};

/** What is needed to accept a report. */
export const acceptReportSchema = z.object({
  ...whichReport,
  decision: z.literal("accept"),
  checks: z
    .array(z.enum(ACCEPTANCE_CHECKS, { error: "choose" }), { error: "checks.incomplete" })
    .refine((given) => ACCEPTANCE_CHECKS.every((check) => given.includes(check)), {
      error: "checks.incomplete",
    }),
});

/** What is needed to return a report: a message to the parliament, and comments on fields as "point:<field key>". Empty
 *  ones are left out; where there is none, the message is the point, on the report as a whole. */
export const returnReportSchema = z
  .looseObject({
    ...whichReport,
    decision: z.literal("return"),
    reason: z
      .string({ error: "reason.empty" })
      .trim()
      .min(1, { error: "reason.empty" })
      .max(COMMENT_MAX, { error: "too_long" }),
    respondBy: requiredDay,
  })
  .transform(({ reportId, version, decision, reason, respondBy, ...rest }, context) => {
    const points = pointsIn(rest);
    for (const { fieldKey, comment } of points) {
      if (comment.length <= COMMENT_MAX) continue;
      context.addIssue({ code: "custom", path: [POINT_PREFIX + fieldKey], message: "too_long" });
    }
    return { reportId, version, decision, reason, respondBy, points };
  });

/** The form of a review: the button that was pressed says which of the two it is. */
export const decisionSchema = z.discriminatedUnion("decision", [acceptReportSchema, returnReportSchema]);

/** What decides on a report. */
export type Decision = z.output<typeof decisionSchema>;
/** What accepts a report. */
export type AcceptReport = z.output<typeof acceptReportSchema>;
/** What returns a report; `fieldKey` is a key of lib/domain/report-check.ts. */
export type ReturnReport = z.output<typeof returnReportSchema>;

/** An officer takes back their own decision. */
export const undoDecisionSchema = z.object(whichReport);
/** What `undoDecision` takes. */
export type UndoDecision = z.output<typeof undoDecisionSchema>;

/** An administrator reopens an accepted report. */
export const reopenReportSchema = z.object({
  ...whichReport,
  reason: z
    .string({ error: "reason.empty" })
    .trim()
    .min(1, { error: "reason.empty" })
    .max(COMMENT_MAX, { error: "too_long" }),
  respondBy: requiredDay,
});
/** What reopens a report. */
export type ReopenReport = z.output<typeof reopenReportSchema>;

/** Who looks after a report: an officer's id, or "" for nobody. */
export const assignReviewSchema = z.object({
  reportId: z.uuid({ error: "invalid" }),
  officerId: z.union([z.uuid(), z.literal("")], { error: "invalid" }),
});
/** What `assignReview` takes. */
export type AssignReview = z.output<typeof assignReviewSchema>;

/** Whether the single keys of the queue work for whoever asks. */
export const queueKeysSchema = z.object({ keys: z.enum(["on", "off"], { error: "choose" }) });
/** What `setQueueKeys` takes. */
export type SetQueueKeys = z.output<typeof queueKeysSchema>;

/** The address of a review; `against` is the number of the version to compare with. */
export const whichReviewSchema = z.object({
  reportId: z.uuid(),
  against: z.coerce.number().int().positive().nullable().catch(null),
});

/** The filter that shows what no officer looks after. */
export const NOBODY = "nobody";

/** The filters of the queue, as they stand in its address; "" means all. What cannot be read counts as not given. */
export const queueFilterSchema = z.object({
  document: z.uuid().or(z.literal("")).catch(""),
  cycle: z.uuid().or(z.literal("")).catch(""),
  group: z.uuid().or(z.literal("")).catch(""),
  language: z.enum(["", "en", "fr", "ar", "es"]).catch(""),
  /** The officer who looks after it, or NOBODY. */
  officer: z
    .uuid()
    .or(z.enum(["", NOBODY]))
    .catch(""),
  page: z.coerce.number().int().min(1).max(1000).catch(1),
  /** The report that was just accepted or returned, to be named above the queue. */
  done: z.uuid().or(z.literal("")).catch(""),
});
/** The filters of the queue. */
export type QueueFilter = z.output<typeof queueFilterSchema>;

function pointsIn(entered: Record<string, unknown>): { fieldKey: string; comment: string }[] {
  return Object.entries(entered).flatMap(([name, comment]) => {
    if (!name.startsWith(POINT_PREFIX) || typeof comment !== "string" || comment.trim() === "") return [];
    return [{ fieldKey: name.slice(POINT_PREFIX.length), comment: comment.trim() }];
  });
}
