"use server";

import { requestExtension } from "@/lib/filings/extensions";
import { requestExtensionSchema } from "@/lib/filings/schema";
import { formAction } from "@/lib/http/form-action";
import { redirectTo } from "@/lib/http/redirect-to";
import { paths, withQuery } from "@/lib/paths";

export const requestExtensionAction = formAction(requestExtensionSchema, requestExtension, ({ reportId }) =>
  redirectTo(withQuery(paths.reportExtension(reportId), { asked: 1 })),
);
