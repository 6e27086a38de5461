"use server";

import { openCycle } from "@/lib/cycles/commands";
import { openCycleSchema } from "@/lib/cycles/schema";
import { formAction } from "@/lib/http/form-action";
import { redirectTo } from "@/lib/http/redirect-to";
import { paths } from "@/lib/paths";

export const openCycleAction = formAction(openCycleSchema, openCycle, ({ cycleId, reports }) =>
  redirectTo(`${paths.cycle(cycleId)}?opened=${reports}`),
);
