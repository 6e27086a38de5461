"use server";

import { binFile, describeFile } from "@/lib/files/commands";
import { binFileSchema, describeFileSchema } from "@/lib/files/schema";
import { formAction } from "@/lib/http/form-action";
import { redirectTo } from "@/lib/http/redirect-to";
import { showingTheirs } from "@/lib/http/showing-theirs";
import { pathAfterFile, pathAfterMeasure } from "@/lib/measures/after-measure";
import { binMeasure, changeMeasure } from "@/lib/measures/commands";
import { binMeasureSchema, changeMeasureSchema } from "@/lib/measures/schema";
import { paths } from "@/lib/paths";

export const changeMeasureAction = formAction(changeMeasureSchema, showingTheirs(changeMeasure), (stored) =>
  redirectTo(pathAfterMeasure(stored)),
);

export const binMeasureAction = formAction(binMeasureSchema, binMeasure, () => redirectTo(paths.measures()));

export const describeFileAction = formAction(describeFileSchema, describeFile, (changed) =>
  redirectTo(pathAfterFile(changed)),
);

export const binFileAction = formAction(binFileSchema, binFile, (changed) =>
  redirectTo(pathAfterFile(changed)),
);
