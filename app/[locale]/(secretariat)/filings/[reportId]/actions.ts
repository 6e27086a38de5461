"use server";

import { decideExcuse, proposeExcuse, reinstateReport } from "@/lib/filings/excuses";
import { decideExtension } from "@/lib/filings/extensions";
import {
  decideExcuseSchema,
  decideExtensionSchema,
  proposeExcuseSchema,
  reinstateSchema,
} from "@/lib/filings/schema";
import { formAction } from "@/lib/http/form-action";
import { redirectTo } from "@/lib/http/redirect-to";
import { paths, withQuery } from "@/lib/paths";

export const decideExtensionAction = formAction(decideExtensionSchema, decideExtension, ({ reportId }) =>
  redirectTo(withQuery(paths.filing(reportId), { done: "extension" })),
);

export const proposeExcuseAction = formAction(proposeExcuseSchema, proposeExcuse, ({ reportId }) =>
  redirectTo(withQuery(paths.filing(reportId), { done: "proposal" })),
);

export const decideExcuseAction = formAction(decideExcuseSchema, decideExcuse, ({ reportId }) =>
  redirectTo(withQuery(paths.filing(reportId), { done: "excuse" })),
);

export const reinstateAction = formAction(reinstateSchema, reinstateReport, ({ reportId }) =>
  redirectTo(withQuery(paths.filing(reportId), { done: "reinstated" })),
);
