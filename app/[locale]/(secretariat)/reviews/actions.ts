"use server";

import { formAction } from "@/lib/http/form-action";
import { redirectTo } from "@/lib/http/redirect-to";
import { paths, withQuery } from "@/lib/paths";
import { undoDecision } from "@/lib/reviews/after-decision";
import { setQueueKeys } from "@/lib/reviews/desk-commands";
import { queueKeysSchema, undoDecisionSchema } from "@/lib/reviews/schema";

export const undoAction = formAction(undoDecisionSchema, undoDecision, ({ reportId }) =>
  redirectTo(withQuery(paths.reviews(), { done: reportId })),
);

export const queueKeysAction = formAction(queueKeysSchema, setQueueKeys, () => redirectTo(paths.reviews()));
