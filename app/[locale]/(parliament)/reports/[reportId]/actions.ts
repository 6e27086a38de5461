"use server";

import { formAction } from "@/lib/http/form-action";
import { redirectTo } from "@/lib/http/redirect-to";
import { paths } from "@/lib/paths";
import { pathAfterSave } from "@/lib/reports/after-save";
import {
  approveReport,
  sendBack,
  sendForClearance,
  submitNil,
  submitReport,
  withdrawReport,
} from "@/lib/reports/commands";
import { saveDraft } from "@/lib/reports/draft";
import { nilSchema, reasonedStepSchema, saveDraftSchema, sendSchema } from "@/lib/reports/schema";

export const saveDraftAction = formAction(saveDraftSchema, saveDraft, (saved) =>
  redirectTo(pathAfterSave(saved)),
);

export const sendForClearanceAction = formAction(sendSchema, sendForClearance, ({ reportId }) =>
  redirectTo(paths.report(reportId)),
);

export const approveAction = formAction(sendSchema, approveReport, ({ reportId }) =>
  redirectTo(paths.reportReceipt(reportId)),
);

export const submitAction = formAction(sendSchema, submitReport, ({ reportId }) =>
  redirectTo(paths.reportReceipt(reportId)),
);

export const submitNilAction = formAction(nilSchema, submitNil, ({ reportId }) =>
  redirectTo(paths.reportReceipt(reportId)),
);

export const sendBackAction = formAction(reasonedStepSchema, sendBack, ({ reportId }) =>
  redirectTo(paths.report(reportId)),
);

export const withdrawAction = formAction(reasonedStepSchema, withdrawReport, ({ reportId }) =>
  redirectTo(paths.report(reportId)),
);
