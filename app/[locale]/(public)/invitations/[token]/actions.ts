"use server";

import { redirect } from "next/navigation";
import { setSessionCookie } from "@/lib/auth/cookie";
import { acceptInvitation, askForInvitation } from "@/lib/auth/invitations";
import { acceptInvitationSchema, askAgainSchema } from "@/lib/auth/schema";
import { publicFormAction } from "@/lib/http/form-action";

export const acceptAction = publicFormAction(
  acceptInvitationSchema,
  acceptInvitation,
  async ({ sessionId, address }) => {
    await setSessionCookie(sessionId);
    redirect(address);
  },
);

export const askAgainAction = publicFormAction(askAgainSchema, askForInvitation);
