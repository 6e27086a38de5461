import { z } from "zod";
import { LOCALES } from "@/lib/domain/locale";
import { STAFF_ROLES } from "@/lib/domain/staff";

/** Marks that turn the writing direction, by which a name could be shown as another. */
const TURNING = /[\u202a-\u202e\u2066-\u2069]/g;

const invited = {
  name: z
    .string({ error: "person_name.empty" })
    .transform((name) => name.replace(TURNING, "").trim())
    .pipe(z.string().min(1, { error: "person_name.empty" }).max(200, { error: "too_long" })),
  email: z
    .string({ error: "email.empty" })
    .transform((email) => email.normalize("NFKC").trim().toLowerCase())
    .pipe(
      z
        .string()
        .min(1, { error: "email.empty" })
        .max(320, { error: "email.too_long" })
        .refine((email) => z.email().safeParse(email).success, { error: "not_an_email" }),
    ),
  locale: z.enum(LOCALES, { error: "choose" }),
};
const roles = z
  .array(z.enum(STAFF_ROLES, { error: "choose" }), { error: "staff_roles.empty" })
  .min(1, { error: "staff_roles.empty" });

/** The form by which a coordinator invites a colleague. */
export const inviteColleagueSchema = z.object({ ...invited, roles });
/** What `inviteColleague` takes. */
export type InviteColleague = z.output<typeof inviteColleagueSchema>;

/** The form by which the secretariat invites somebody to coordinate a parliament. */
export const inviteCoordinatorSchema = z.object({ ...invited, iso2: z.string().regex(/^[A-Z0-9]{2,6}$/) });
/** What `inviteCoordinator` takes. */
export type InviteCoordinator = z.output<typeof inviteCoordinatorSchema>;

/** An invitation that is sent once more, or taken back. */
export const invitationSchema = z.object({ invitationId: z.uuid() });
/** What `renewInvitation` and `withdrawInvitation` take. */
export type WhichInvitation = z.output<typeof invitationSchema>;

/** The form of a colleague's roles. */
export const changeRolesSchema = z.object({ userId: z.uuid(), roles });
/** What `changeRoles` takes. */
export type ChangeRoles = z.output<typeof changeRolesSchema>;

/** A colleague who leaves. */
export const removeColleagueSchema = z.object({ userId: z.uuid() });
/** What `removeColleague` takes. */
export type RemoveColleague = z.output<typeof removeColleagueSchema>;
