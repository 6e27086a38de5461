"use server";

import { sendContacts, takeContacts } from "@/lib/contacts/commands";
import { sendContactsSchema, takeContactsSchema } from "@/lib/contacts/schema";
import { formAction } from "@/lib/http/form-action";
import { redirectTo } from "@/lib/http/redirect-to";
import { paths } from "@/lib/paths";

export const sendContactsAction = formAction(sendContactsSchema, sendContacts, ({ importId }) =>
  redirectTo(paths.contactCheck(importId)),
);

export const takeContactsAction = formAction(takeContactsSchema, takeContacts, ({ importId, invited }) =>
  redirectTo(`${paths.contactCheck(importId)}?invited=${invited}`),
);
