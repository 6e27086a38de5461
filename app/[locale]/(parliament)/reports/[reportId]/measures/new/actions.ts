"use server";

import { formAction } from "@/lib/http/form-action";
import { redirectTo } from "@/lib/http/redirect-to";
import { pathAfterMeasure } from "@/lib/measures/after-measure";
import { addMeasure, reuseMeasure } from "@/lib/measures/commands";
import { addMeasureSchema, reuseMeasureSchema } from "@/lib/measures/schema";
import { paths } from "@/lib/paths";

export const addMeasureAction = formAction(addMeasureSchema, addMeasure, (stored) =>
  redirectTo(pathAfterMeasure(stored)),
);

export const reuseMeasureAction = formAction(reuseMeasureSchema, reuseMeasure, ({ reportId }) =>
  redirectTo(`${paths.report(reportId)}#measures`),
);
