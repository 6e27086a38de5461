"use server";

import { markDocumentDifferences } from "@/lib/differences/commands";
import { markSchema } from "@/lib/differences/schema";
import { checkDocument, recordAdoption } from "@/lib/documents/commands";
import { checkDocumentSchema, recordAdoptionSchema } from "@/lib/documents/schema";
import { formAction } from "@/lib/http/form-action";
import { redirectTo } from "@/lib/http/redirect-to";
import { paths } from "@/lib/paths";

export const recordAdoptionAction = formAction(recordAdoptionSchema, recordAdoption, ({ documentId }) =>
  redirectTo(`${paths.document(documentId)}?adopted=1`),
);

export const markDifferencesAction = formAction(markSchema, markDocumentDifferences, ({ documentId }) =>
  redirectTo(`${paths.document(documentId)}?differences=1#differences`),
);

export const checkDocumentAction = formAction(checkDocumentSchema, checkDocument, ({ documentId }) =>
  redirectTo(`${paths.document(documentId)}#looks`),
);
