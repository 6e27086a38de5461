"use server";

import { formAction } from "@/lib/http/form-action";
import { redirectTo } from "@/lib/http/redirect-to";
import { paths, withQuery } from "@/lib/paths";
import { inviteCoordinator } from "@/lib/people/commands";
import { inviteCoordinatorSchema } from "@/lib/people/schema";

export const inviteCoordinatorAction = formAction(
  inviteCoordinatorSchema,
  inviteCoordinator,
  ({ iso2, email }) => redirectTo(withQuery(paths.parliament(iso2), { invited: email })),
);
