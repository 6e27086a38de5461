"use server";

import { publicFormAction } from "@/lib/http/form-action";
import { redirectTo } from "@/lib/http/redirect-to";
import { unsubscribe } from "@/lib/letters/commands";
import { unsubscribeSchema } from "@/lib/letters/schema";
import { paths } from "@/lib/paths";

export const unsubscribeAction = publicFormAction(unsubscribeSchema, unsubscribe, ({ key }) =>
  redirectTo(`${paths.unsubscribe(key)}?done=1`),
);
