"use server";

import { formAction } from "@/lib/http/form-action";
import { redirectTo } from "@/lib/http/redirect-to";
import { paths } from "@/lib/paths";
import { transcribeReport } from "@/lib/transcriptions/commands";
import { transcribeSchema } from "@/lib/transcriptions/schema";

export const transcribeAction = formAction(transcribeSchema, transcribeReport, ({ reportId }) =>
  redirectTo(paths.review(reportId)),
);
