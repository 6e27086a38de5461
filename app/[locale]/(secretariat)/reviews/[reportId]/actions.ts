"use server";

import { formAction } from "@/lib/http/form-action";
import { redirectTo } from "@/lib/http/redirect-to";
import { paths, withQuery } from "@/lib/paths";
import { decideOnReport } from "@/lib/reviews/commands";
import { decisionSchema } from "@/lib/reviews/schema";

export const decideAction = formAction(decisionSchema, decideOnReport, ({ reportId }) =>
  redirectTo(withQuery(paths.reviews(), { done: reportId })),
);
