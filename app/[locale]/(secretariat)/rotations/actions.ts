"use server";

import { formAction } from "@/lib/http/form-action";
import { redirectTo } from "@/lib/http/redirect-to";
import { paths } from "@/lib/paths";
import { draftRotation } from "@/lib/rotations/commands";
import { planRotationSchema } from "@/lib/rotations/schema";

export const planRotationAction = formAction(planRotationSchema, draftRotation, ({ rotationId }) =>
  redirectTo(paths.rotation(rotationId)),
);
