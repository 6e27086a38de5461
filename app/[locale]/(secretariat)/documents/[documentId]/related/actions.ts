"use server";

import { relateCommitments } from "@/lib/commitments/related";
import { relateSchema } from "@/lib/commitments/schema";
import { formAction } from "@/lib/http/form-action";
import { redirectTo } from "@/lib/http/redirect-to";
import { paths } from "@/lib/paths";

export const relateAction = formAction(relateSchema, relateCommitments, ({ documentId }) =>
  redirectTo(paths.documentRelations(documentId)),
);
