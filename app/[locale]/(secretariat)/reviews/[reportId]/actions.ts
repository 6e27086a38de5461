"use server";

import { refresh } from "next/cache";
import { formAction } from "@/lib/http/form-action";
import { redirectTo } from "@/lib/http/redirect-to";
import { paths, withQuery } from "@/lib/paths";
import { reopenReport } from "@/lib/reviews/after-decision";
import { decideOnReport } from "@/lib/reviews/commands";
import { assignReview } from "@/lib/reviews/desk-commands";
import { assignReviewSchema, decisionSchema, reopenReportSchema } from "@/lib/reviews/schema";

export const decideAction = formAction(decisionSchema, decideOnReport, ({ reportId }) =>
  redirectTo(withQuery(paths.reviews(), { done: reportId })),
);

export const assignAction = formAction(assignReviewSchema, assignReview, () => refresh());

export const reopenAction = formAction(reopenReportSchema, reopenReport, ({ reportId }) =>
  redirectTo(paths.review(reportId)),
);
