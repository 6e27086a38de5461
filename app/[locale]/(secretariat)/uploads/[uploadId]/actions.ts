"use server";

import { formAction } from "@/lib/http/form-action";
import { redirectTo } from "@/lib/http/redirect-to";
import { paths } from "@/lib/paths";
import { retryUpload } from "@/lib/uploads/commands";
import { retryUploadSchema } from "@/lib/uploads/schema";

export const retryAction = formAction(retryUploadSchema, retryUpload, ({ uploadId }) =>
  redirectTo(paths.upload(uploadId)),
);
