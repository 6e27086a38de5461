"use server";

import { formAction } from "@/lib/http/form-action";
import { redirectTo } from "@/lib/http/redirect-to";
import { showingTheirs } from "@/lib/http/showing-theirs";
import { paths } from "@/lib/paths";
import { pathAfterSave } from "@/lib/reports/after-save";
import { sendBack, sendForClearance, updateReport, withdrawReport } from "@/lib/reports/commands";
import { saveDraft } from "@/lib/reports/draft";
import { choosePublication } from "@/lib/reports/publication";
import {
  nilSchema,
  publicationSchema,
  reasonedStepSchema,
  saveDraftSchema,
  sendSchema,
  signedOnPaperSchema,
  stepSchema,
} from "@/lib/reports/schema";
import { approveOnPaper, approveReport, submitNil, submitReport } from "@/lib/reports/submissions";

import { confirmTranscription } from "@/lib/transcriptions/commands";
import { confirmSchema } from "@/lib/transcriptions/schema";

export const saveDraftAction = formAction(saveDraftSchema, saveDraft, (saved) =>
  redirectTo(pathAfterSave(saved)),
);

export const sendForClearanceAction = formAction(
  sendSchema,
  showingTheirs(sendForClearance),
  ({ reportId }) => redirectTo(paths.report(reportId)),
);

export const approveAction = formAction(sendSchema, showingTheirs(approveReport), ({ reportId }) =>
  redirectTo(paths.reportReceipt(reportId)),
);

export const submitAction = formAction(sendSchema, showingTheirs(submitReport), ({ reportId }) =>
  redirectTo(paths.reportReceipt(reportId)),
);

export const approveOnPaperAction = formAction(
  signedOnPaperSchema,
  showingTheirs(approveOnPaper),
  ({ reportId }) => redirectTo(paths.reportReceipt(reportId)),
);

export const submitNilAction = formAction(nilSchema, showingTheirs(submitNil), ({ reportId }) =>
  redirectTo(paths.reportReceipt(reportId)),
);

export const sendBackAction = formAction(reasonedStepSchema, showingTheirs(sendBack), ({ reportId }) =>
  redirectTo(paths.report(reportId)),
);

export const withdrawAction = formAction(reasonedStepSchema, showingTheirs(withdrawReport), ({ reportId }) =>
  redirectTo(paths.report(reportId)),
);

export const updateAction = formAction(stepSchema, showingTheirs(updateReport), ({ reportId }) =>
  redirectTo(paths.report(reportId)),
);

export const choosePublicationAction = formAction(publicationSchema, showingTheirs(choosePublication));
export const confirmAction = formAction(confirmSchema, showingTheirs(confirmTranscription), ({ reportId }) =>
  redirectTo(paths.report(reportId)),
);
