"use server";

import { saveChecks } from "@/lib/evidence-checks/commands";
import { saveChecksSchema } from "@/lib/evidence-checks/schema";
import { formAction } from "@/lib/http/form-action";
import { redirectTo } from "@/lib/http/redirect-to";
import { paths, withQuery } from "@/lib/paths";

export const saveChecksAction = formAction(saveChecksSchema, saveChecks, ({ reportId, isShared }) =>
  redirectTo(withQuery(paths.reviewEvidence(reportId), { done: isShared ? "share" : "keep" })),
);
