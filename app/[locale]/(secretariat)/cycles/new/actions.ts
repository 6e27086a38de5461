"use server";

import { setUpCycle } from "@/lib/cycles/commands";
import { setUpCycleSchema } from "@/lib/cycles/schema";
import { formAction } from "@/lib/http/form-action";
import { redirectTo } from "@/lib/http/redirect-to";
import { paths } from "@/lib/paths";

export const setUpCycleAction = formAction(setUpCycleSchema, setUpCycle, ({ cycleId }) =>
  redirectTo(`${paths.cycle(cycleId)}?set=1`),
);
