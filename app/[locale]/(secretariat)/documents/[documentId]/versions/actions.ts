"use server";

import { nameAuthoritative } from "@/lib/documents/commands";
import { authoritativeSchema } from "@/lib/documents/schema";
import { formAction } from "@/lib/http/form-action";
import { redirectTo } from "@/lib/http/redirect-to";
import { paths } from "@/lib/paths";

export const nameAuthoritativeAction = formAction(authoritativeSchema, nameAuthoritative, ({ documentId }) =>
  redirectTo(`${paths.documentVersions(documentId)}?saved=1`),
);
