"use server";

import { formAction } from "@/lib/http/form-action";
import { redirectTo } from "@/lib/http/redirect-to";
import { takeOverForm } from "@/lib/offline/commands";
import { takeOverSchema } from "@/lib/offline/schema";
import { paths } from "@/lib/paths";

export const takeOverAction = formAction(takeOverSchema, takeOverForm, ({ reportId, savedAt }) =>
  redirectTo(`${paths.report(reportId)}?saved=${savedAt.getTime()}`),
);
