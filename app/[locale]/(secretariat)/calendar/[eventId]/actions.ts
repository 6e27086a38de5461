"use server";

import { removeEvent } from "@/lib/events/calendar-commands";
import { moveEvent } from "@/lib/events/commands";
import { moveEventSchema, removeEventSchema } from "@/lib/events/schema";
import { formAction } from "@/lib/http/form-action";
import { redirectTo } from "@/lib/http/redirect-to";
import { paths } from "@/lib/paths";

export const moveEventAction = formAction(moveEventSchema, moveEvent, ({ eventId, tasks }) =>
  redirectTo(`${paths.event(eventId)}?moved=${tasks}`),
);

export const removeEventAction = formAction(removeEventSchema, removeEvent, () =>
  redirectTo(`${paths.calendar()}?removed=1`),
);
