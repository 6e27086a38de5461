"use server";

import { addNote, postMessage } from "@/lib/conversations/commands";
import { messageSchema, noteSchema } from "@/lib/conversations/schema";
import { formAction } from "@/lib/http/form-action";
import { redirectTo } from "@/lib/http/redirect-to";
import { paths } from "@/lib/paths";

export const postAction = formAction(messageSchema, postMessage, ({ reportId }) =>
  redirectTo(paths.reviewConversation(reportId)),
);

export const addNoteAction = formAction(noteSchema, addNote, ({ reportId }) =>
  redirectTo(paths.reviewConversation(reportId)),
);
