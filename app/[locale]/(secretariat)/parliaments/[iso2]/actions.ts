"use server";

import { formAction } from "@/lib/http/form-action";
import { redirectTo } from "@/lib/http/redirect-to";
import { recordMembership } from "@/lib/parliaments/commands";
import { membershipSchema } from "@/lib/parliaments/schema";
import { paths } from "@/lib/paths";
import { pauseReminders, resumeReminders } from "@/lib/reminders/commands";
import { pauseSchema, resumeSchema } from "@/lib/reminders/schema";

export const pauseAction = formAction(pauseSchema, pauseReminders, ({ iso2 }) =>
  redirectTo(`${paths.parliament(iso2)}?done=1#reminders`),
);

export const resumeAction = formAction(resumeSchema, resumeReminders, ({ iso2 }) =>
  redirectTo(`${paths.parliament(iso2)}?done=1#reminders`),
);

export const membershipAction = formAction(membershipSchema, recordMembership, ({ iso2 }) =>
  redirectTo(`${paths.parliament(iso2)}?done=1#reminders`),
);
