"use server";

import { formAction } from "@/lib/http/form-action";
import { redirectTo } from "@/lib/http/redirect-to";
import { addSheet } from "@/lib/measures/sheet/commands";
import { addSheetSchema } from "@/lib/measures/sheet/schema";
import { paths } from "@/lib/paths";

export const addSheetAction = formAction(addSheetSchema, addSheet, () => redirectTo(paths.measures()));
