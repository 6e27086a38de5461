"use server";

import { redirect } from "next/navigation";
import { signIn } from "@/lib/auth/commands";
import { setSessionCookie } from "@/lib/auth/cookie";
import { signInSchema } from "@/lib/auth/schema";
import { publicFormAction } from "@/lib/http/form-action";

export const signInAction = publicFormAction(signInSchema, signIn, async ({ sessionId, address }) => {
  await setSessionCookie(sessionId);
  redirect(address);
});
