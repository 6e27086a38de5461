"use server";

import { makeFeed, revokeFeed } from "@/lib/feeds/commands";
import { makeFeedSchema, revokeFeedSchema } from "@/lib/feeds/schema";
import { formAction } from "@/lib/http/form-action";
import { redirectTo } from "@/lib/http/redirect-to";
import { paths } from "@/lib/paths";

export const makeFeedAction = formAction(makeFeedSchema, makeFeed, () =>
  redirectTo(`${paths.calendarFeeds()}?done=made`),
);

export const revokeFeedAction = formAction(revokeFeedSchema, revokeFeed, () =>
  redirectTo(`${paths.calendarFeeds()}?done=revoked`),
);
