"use server";

import { formAction } from "@/lib/http/form-action";
import { redirectTo } from "@/lib/http/redirect-to";
import { paths } from "@/lib/paths";
import { markDone } from "@/lib/tasks/commands";
import { markDoneSchema } from "@/lib/tasks/schema";

export const markDoneAction = formAction(markDoneSchema, markDone, () =>
  redirectTo(`${paths.secretariatTasks()}?done=1`),
);
