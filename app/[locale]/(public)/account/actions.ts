"use server";

import { formAction } from "@/lib/http/form-action";
import { redirectTo } from "@/lib/http/redirect-to";
import { chooseLetters } from "@/lib/letters/commands";
import { choiceSchema } from "@/lib/letters/schema";
import { paths } from "@/lib/paths";

export const chooseLettersAction = formAction(choiceSchema, chooseLetters, () =>
  redirectTo(`${paths.account()}?saved=letters`),
);
