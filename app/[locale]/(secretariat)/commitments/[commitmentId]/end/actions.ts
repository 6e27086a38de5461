"use server";

import { endCommitment } from "@/lib/commitments/end-commitment";
import { endCommitmentSchema } from "@/lib/commitments/schema";
import { formAction } from "@/lib/http/form-action";
import { redirectTo } from "@/lib/http/redirect-to";
import { paths } from "@/lib/paths";

export const endCommitmentAction = formAction(endCommitmentSchema, endCommitment, ({ documentId, tasks }) =>
  redirectTo(`${paths.document(documentId)}?ended=${tasks}`),
);
