"use server";

import { volunteerSchema } from "@/lib/cycles/schema";
import { volunteer } from "@/lib/cycles/volunteer";
import { formAction } from "@/lib/http/form-action";
import { redirectTo } from "@/lib/http/redirect-to";
import { paths } from "@/lib/paths";
import { consentToChange } from "@/lib/rotations/changes";
import { consentSchema } from "@/lib/rotations/schema";

export const volunteerAction = formAction(volunteerSchema, volunteer, ({ reportId }) =>
  redirectTo(paths.report(reportId)),
);

export const consentAction = formAction(consentSchema, consentToChange, () => redirectTo(paths.tasks()));
