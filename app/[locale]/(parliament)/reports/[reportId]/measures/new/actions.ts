"use server";

import { formAction } from "@/lib/http/form-action";
import { redirectTo } from "@/lib/http/redirect-to";
import { pathAfterMeasure } from "@/lib/measures/after-measure";
import { addMeasure } from "@/lib/measures/commands";
import { addMeasureSchema } from "@/lib/measures/schema";

export const addMeasureAction = formAction(addMeasureSchema, addMeasure, (stored) =>
  redirectTo(pathAfterMeasure(stored)),
);
