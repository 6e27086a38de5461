"use server";

import { replyToChecks } from "@/lib/evidence-checks/commands";
import { replyToChecksSchema } from "@/lib/evidence-checks/schema";
import { formAction } from "@/lib/http/form-action";
import { redirectTo } from "@/lib/http/redirect-to";
import { paths, withQuery } from "@/lib/paths";

export const replyToChecksAction = formAction(replyToChecksSchema, replyToChecks, ({ reportId }) =>
  redirectTo(withQuery(paths.reportEvidence(reportId), { done: "reply" })),
);
