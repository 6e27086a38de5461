"use server";

import { activateCommitments } from "@/lib/commitments/commands";
import { activateSchema } from "@/lib/commitments/schema";
import { formAction } from "@/lib/http/form-action";
import { redirectTo } from "@/lib/http/redirect-to";
import { paths } from "@/lib/paths";

export const activateAction = formAction(activateSchema, activateCommitments, ({ documentId, tasks }) =>
  redirectTo(`${paths.document(documentId)}?tasks=${tasks}`),
);
