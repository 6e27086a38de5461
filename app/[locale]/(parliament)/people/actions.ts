"use server";

import { formAction } from "@/lib/http/form-action";
import { redirectTo } from "@/lib/http/redirect-to";
import { paths, withQuery } from "@/lib/paths";
import {
  changeRoles,
  inviteColleague,
  removeColleague,
  renewInvitation,
  withdrawInvitation,
} from "@/lib/people/commands";
import {
  changeRolesSchema,
  invitationSchema,
  inviteColleagueSchema,
  removeColleagueSchema,
} from "@/lib/people/schema";

export const inviteAction = formAction(inviteColleagueSchema, inviteColleague, ({ email }) =>
  redirectTo(withQuery(paths.people(), { sent: email })),
);

export const renewAction = formAction(invitationSchema, renewInvitation, ({ email }) =>
  redirectTo(withQuery(paths.people(), { sent: email })),
);

export const withdrawInvitationAction = formAction(invitationSchema, withdrawInvitation, () =>
  redirectTo(paths.people()),
);

export const changeRolesAction = formAction(changeRolesSchema, changeRoles, () =>
  redirectTo(withQuery(paths.people(), { done: "changed" })),
);

export const removeAction = formAction(removeColleagueSchema, removeColleague, () =>
  redirectTo(withQuery(paths.people(), { done: "removed" })),
);
