import { z } from "zod";

/** The sign-in form. `next` is the page that was asked for; it is checked by wayBack, not here. */
export const signInSchema = z.object({
  email: z.string().trim().min(1, { error: "email.empty" }).max(320, { error: "email.too_long" }),
  password: z.string().min(1, { error: "password.empty" }).max(1024, { error: "password.too_long" }),
  next: z.string().optional(),
  locale: z.string(),
});
