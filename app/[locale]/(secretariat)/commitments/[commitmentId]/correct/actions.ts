"use server";

import { doCorrection, proposeCorrection } from "@/lib/commitments/correct-commitment";
import { doCorrectionSchema, proposeCorrectionSchema } from "@/lib/commitments/correction-schema";
import { formAction } from "@/lib/http/form-action";
import { redirectTo } from "@/lib/http/redirect-to";
import { paths } from "@/lib/paths";

export const proposeCorrectionAction = formAction(
  proposeCorrectionSchema,
  proposeCorrection,
  ({ commitmentId, correctionId }) => redirectTo(paths.correction(commitmentId, correctionId)),
);

export const doCorrectionAction = formAction(doCorrectionSchema, doCorrection, ({ documentId }) =>
  redirectTo(`${paths.document(documentId)}?corrected=1`),
);
