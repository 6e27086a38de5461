import { z } from "zod";

/** The shortest password that can be chosen. */
export const PASSWORD_CHARACTERS_MIN = 8;

/** The sign-in form. `next` is the page that was asked for; it is checked by wayBack, not here. */
export const signInSchema = z.object({
  email: z.string().trim().min(1, { error: "email.empty" }).max(320, { error: "email.too_long" }),
  password: z.string().min(1, { error: "password.empty" }).max(1024, { error: "password.too_long" }),
  next: z.string().optional(),
  locale: z.string(),
});

const token = z.string().regex(/^[\w-]{1,100}$/);

/** The form of an open invitation: the token of its address, and the password that its reader chooses. Length alone is
 *  asked of it (ASVS 6.2.1, 6.2.5): rules on signs make people choose worse ones. */
export const acceptInvitationSchema = z.object({
  token,
  password: z
    .string({ error: "password.empty" })
    .min(PASSWORD_CHARACTERS_MIN, { error: "password.too_short" })
    .max(1024, { error: "password.too_long" }),
});
/** What `acceptInvitation` takes. */
export type AcceptInvitation = z.output<typeof acceptInvitationSchema>;

/** The form of a dead invitation. */
export const askAgainSchema = z.object({ token });
/** What `askForInvitation` takes. */
export type AskAgain = z.output<typeof askAgainSchema>;
