"use server";

import { addEvent } from "@/lib/events/calendar-commands";
import { addEventSchema } from "@/lib/events/schema";
import { formAction } from "@/lib/http/form-action";
import { redirectTo } from "@/lib/http/redirect-to";
import { paths } from "@/lib/paths";

export const addEventAction = formAction(addEventSchema, addEvent, ({ eventId }) =>
  redirectTo(paths.event(eventId)),
);
