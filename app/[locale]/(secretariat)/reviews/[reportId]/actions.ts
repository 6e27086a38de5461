"use server";

import { formAction } from "@/lib/http/form-action";
import { redirectTo } from "@/lib/http/redirect-to";
import { paths, withQuery } from "@/lib/paths";
import { acceptReport, returnReport } from "@/lib/reviews/commands";
import { acceptReportSchema, returnReportSchema } from "@/lib/reviews/schema";

export const acceptAction = formAction(acceptReportSchema, acceptReport, ({ reportId }) =>
  redirectTo(withQuery(paths.reviews(), { done: reportId })),
);

export const returnAction = formAction(returnReportSchema, returnReport, ({ reportId }) =>
  redirectTo(withQuery(paths.reviews(), { done: reportId })),
);
